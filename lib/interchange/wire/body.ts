// The text of the story: paragraphs, subheadings, captions, and the dateline that opens it.
import { isLoneCredit, readCaption } from "@/lib/interchange/wire/caption";
import { readDateline } from "@/lib/interchange/wire/dateline";
import type { SourceLine } from "@/lib/interchange/wire/lines";
import { tableRows } from "@/lib/interchange/wire/table";
import type { WirePart, WireStory } from "@/lib/interchange/wire/story";
import { looksLikeSubheading } from "@/lib/interchange/wire/subheading";
import { joinWrapped, type Unit } from "@/lib/interchange/wire/wrapping";

export type Body = Pick<WireStory, "dateline" | "lead" | "blocks"> & {
  parts: Map<number, WirePart>;
};

/** Reads lines that are no other part. Paragraphs up to line `bodyFrom` stand in the head: they open no story. */
export function readBody(lines: SourceLine[], bodyFrom: number): Body {
  const rows = tableRows(lines);
  const units = joinWrapped(lines).flatMap((unit): Unit[] =>
    unit.lines.some(({ number }) => rows.has(number))
      ? unit.lines.map((one) => ({
          lines: [one],
          words: rows.has(one.number) ? one.text.trimEnd() : one.words,
        }))
      : [unit],
  );
  const pictures = units.map(({ words }, at) => readCaption(words, at === units.length - 1));
  const isRow = units.map((unit) => rows.has(unit.lines[0]?.number ?? 0));
  const isShort = units.map((unit, at) => !pictures[at] && !isRow[at] && looksLikeSubheading(unit));
  const body: Body = { dateline: "", lead: null, blocks: [], parts: new Map() };
  let hasBegun = false;

  for (const [index, unit] of units.entries()) {
    const { words } = unit;
    const line = unit.lines[0]?.number ?? 0;
    const picture = pictures[index];
    if (picture) {
      mark(body, unit, "caption");
      if (body.lead === null && !hasBegun) body.lead = { line, ...picture };
      else body.blocks.push({ line, type: "picture", ...picture });
      continue;
    }
    // Several short pieces in a row are a list, or verse.
    const isSubheading = isShort[index] && !isShort[index - 1] && isShort[index + 1] === false;
    if (hasBegun && isSubheading) {
      mark(body, unit, "subheading");
      body.blocks.push({ line, type: "subheading", text: words });
      continue;
    }
    const isFirst: boolean = !hasBegun && line > bodyFrom;
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

function mark(body: Body, unit: Unit, part: WirePart): void {
  for (const { number } of unit.lines) body.parts.set(number, part);
}
