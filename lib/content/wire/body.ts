import { isLoneCredit, readCaption } from "@/lib/content/wire/caption";
import { readDateline } from "@/lib/content/wire/dateline";
import { isListItem, listItems, readListItem } from "@/lib/content/wire/list";
import { endsSentence, type SourceLine } from "@/lib/content/wire/lines";
import { tableRows } from "@/lib/content/wire/table";
import type { WirePart, WireStory } from "@/lib/content/wire/story";
import { looksLikeSubheading } from "@/lib/content/wire/subheading";
import { joinWrapped, type Unit } from "@/lib/content/wire/wrapping";

/** Pieces among which the dateline may stand, and characters of the pieces above it. */
const longestHead = 30;
const longestLine = 200;

export type WireBody = Pick<WireStory, "dateline" | "lead" | "blocks" | "notes"> & {
  parts: Map<number, WirePart>;
};

/** `taken`: lines of other parts. Paragraphs up to line `bodyFrom` belong to the head and do not begin the text. */
export function readBody(
  lines: SourceLine[],
  bodyFrom: number,
  taken: ReadonlyMap<number, WirePart>,
): WireBody {
  const rows = tableRows(lines);
  const units = joinWrapped(lines).flatMap((unit): Unit[] =>
    unit.lines.some(({ number }) => rows.has(number))
      ? unit.lines.map((one) => ({
          lines: [one],
          words: rows.has(one.number) ? one.text.trimEnd() : one.words,
        }))
      : [unit],
  );
  const items = listItems(units, aboveText(units, bodyFrom));
  const pictures = units.map(({ words }, at) => readCaption(words, at === units.length - 1));
  const isRow = units.map((unit) => rows.has(unit.lines[0]?.number ?? 0));
  const isShort = units.map((unit, at) => !pictures[at] && !isRow[at] && looksLikeSubheading(unit));
  const body: WireBody = { dateline: "", lead: null, blocks: [], notes: [], parts: new Map() };
  const datelineAt = datelineIn(units, bodyFrom);
  let hasBegun = false;

  for (const [index, unit] of units.entries()) {
    const { words } = unit;
    const line = unit.lines[0]?.number ?? 0;
    const picture = pictures[index];
    if (items[index]) {
      const before = items[index - 1] === true ? units[index - 1] : undefined;
      addItem(body, unit, before !== undefined && isRightBelow(before, unit, taken));
      continue;
    }
    if (picture) {
      mark(body, unit, "caption");
      if (body.lead === null && !hasBegun) body.lead = { line, ...picture };
      else body.blocks.push({ line, type: "picture", ...picture });
      continue;
    }
    // Several short pieces in a row are a list or verse.
    const isSubheading = isShort[index] && !isShort[index - 1] && isShort[index + 1] === false;
    if (hasBegun && isSubheading) {
      mark(body, unit, "subheading");
      body.blocks.push({ line, type: "subheading", text: words });
      continue;
    }
    const isFirst: boolean = !hasBegun && line > bodyFrom && index >= datelineAt;
    const opened = isFirst ? readDateline(words) : null;
    mark(body, unit, isLoneCredit(words) ? "unplaced" : "paragraph");
    if (opened) {
      body.dateline = opened.dateline;
      body.parts.set(line, "dateline");
      if (opened.text === "") {
        hasBegun = true;
        continue;
      }
    }
    body.blocks.push({ line, type: "paragraph", text: opened?.text ?? words });
    hasBegun ||= isFirst;
  }
  return body;
}

/** The number of pieces above the text, such as an agency's summary points. */
function aboveText(units: readonly Unit[], bodyFrom: number): number {
  return units.findIndex(
    ({ lines, words }) => (lines[0]?.number ?? 0) > bodyFrom && !isListItem(words),
  );
}

/** The index of the dateline's piece if only short lines without a full stop stand above it; else 0. */
function datelineIn(units: readonly Unit[], bodyFrom: number): number {
  for (const [index, { lines, words }] of units.slice(0, longestHead).entries()) {
    const isInHead = (lines[0]?.number ?? 0) <= bodyFrom || isListItem(words);
    if (!isInHead && readDateline(words) !== null) return index;
    const isText = endsSentence(words) && readCaption(words, false) === null;
    if (!isInHead && (isText || words.length > longestLine)) return 0;
  }
  return 0;
}

function isRightBelow(above: Unit, unit: Unit, taken: ReadonlyMap<number, WirePart>): boolean {
  const to = unit.lines[0]?.number ?? 0;
  for (let number = above.lines.at(-1)?.number ?? to; number < to; number += 1) {
    if (taken.has(number)) return false;
  }
  return true;
}

function addItem(body: WireBody, unit: Unit, goesOn: boolean): void {
  const line = unit.lines[0]?.number ?? 0;
  const { text, note } = readListItem(unit.words);
  mark(body, unit, "list");
  if (note !== "") body.notes.push({ line, words: note });
  const last = body.blocks.at(-1);
  if (goesOn && last?.type === "list") last.items.push(text);
  else body.blocks.push({ line, type: "list", items: [text] });
}

function mark(body: WireBody, unit: Unit, part: WirePart): void {
  for (const { number } of unit.lines) body.parts.set(number, part);
}
