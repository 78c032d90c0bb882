import type { ItemLevel } from "@/lib/content/blocks/list-levels";
import { normaliseText, type Run, type Text } from "@/lib/content/blocks/text";
import type { Segment } from "@/lib/content/compare/comparison";
import { isSame } from "@/lib/base/same";
import { isItemBreak, itemsOf, tokensOf, type Token } from "@/lib/content/compare/tokens";
import { inPhrases, isRestyled, wordChanges } from "@/lib/content/compare/word-changes";

type Texts = { texts: readonly Text[]; levels?: readonly ItemLevel[] };

/** Items of a list, or versions of one text. If one side is empty, the other's lines. */
export function textLines(before: Texts, after: Texts, mostEdits: number): Segment[][] {
  // Most of a story is unchanged, and needs no words.
  const isUnchanged = isSame(before.texts, after.texts) && isSame(before.levels, after.levels);
  if (isUnchanged) return after.texts.map(unchanged);
  if (before.texts.length === 0) return after.texts.map((text) => wholly("added", text));
  if (after.texts.length === 0) return before.texts.map((text) => wholly("removed", text));
  const [was, is] = [tokensOf(before.texts, before.levels), tokensOf(after.texts, after.levels)];
  const marked: Marked[] = [];
  let [next, place] = [0, 0];
  for (const change of [...inPhrases(was, is, wordChanges(was, is, mostEdits)), null]) {
    const from = change?.from ?? was.length;
    for (; next < from; next += 1, place += 1) marked.push(kept(was[next], is[place]));
    if (change === null) break;
    for (const token of was.slice(change.from, change.to)) marked.push(removed(token));
    for (const token of is.slice(change.start, change.end)) marked.push(added(token));
    [next, place] = [change.to, change.end];
  }
  return linesOf(marked);
}

function unchanged(text: Text): Segment[] {
  const whole = normaliseText(text);
  return whole.length === 0 ? [] : [{ text: whole, mark: "same" }];
}

export function wholly(mark: "added" | "removed", text: Text): Segment[] {
  return segmentsOf(tokensOf([text]).map(mark === "added" ? added : removed));
}

type Marked = { token: Token; mark: Segment["mark"]; note: string | undefined };

function removed(token: Token): Marked {
  return { token, mark: "removed", note: undefined };
}

/** An added link includes its address. */
function added(token: Token): Marked {
  const link = token.runs[0]?.link;
  return { token, mark: "added", note: link === undefined ? undefined : `linked to ${link}` };
}

function kept(before: Token | undefined, after: Token | undefined): Marked {
  if (!before || !after) throw new Error("A word that stayed is missing.");
  if (!isRestyled(before, after)) return { token: after, mark: "same", note: undefined };
  const note = isItemBreak(after) ? relevelling(before, after) : restyling(before, after);
  return { token: after, mark: "restyled", note };
}

const styleWords: readonly { name: string; has: (run: Run) => boolean }[] = [
  { name: "bold", has: ({ bold }) => bold === true },
  { name: "italic", has: ({ italic }) => italic === true },
  { name: "superscript", has: ({ script }) => script === "super" },
  { name: "subscript", has: ({ script }) => script === "sub" },
];

/** For editors. The outermost list is level 1. */
function relevelling({ level: was }: Token, { level: is }: Token): string {
  if (was?.depth !== is?.depth) return `now on level ${(is?.depth ?? 0) + 1}`;
  return is?.isOrdered === true ? "now numbered" : "now with a bullet";
}

/** For editors. */
function restyling(before: Token, after: Token): string {
  const [was, is] = [before.runs, after.runs];
  const turned = styleWords.flatMap(({ name, has }) => {
    if (was.every(has) === is.every(has)) return [];
    return is.every(has) ? [`now ${name}`] : [`no longer ${name}`];
  });
  const [link, formerLink] = [is[0]?.link, was[0]?.link];
  if (link !== formerLink)
    turned.push(link === undefined ? "no longer a link" : `now linked to ${link}`);
  return turned.join(", ") || "in another style";
}

/** A break between items ends a line. Added or removed it shows as a pilcrow, as does that of an item on another level. */
function linesOf(marked: readonly Marked[]): Segment[][] {
  const lines: Marked[][] = [[]];
  for (const one of marked) {
    if (isItemBreak(one.token)) {
      const shown = { ...one, token: pilcrow };
      if (/added|removed/.test(one.mark)) lines.at(-1)?.push(shown);
      lines.push(one.mark === "restyled" ? [shown] : []);
    } else lines.at(-1)?.push(one);
  }
  return lines.map(segmentsOf);
}

const pilcrow: Token = { words: "¶", runs: [{ text: "¶" }] };

function segmentsOf(line: readonly Marked[]): Segment[] {
  const stretches: { mark: Segment["mark"]; note: string | undefined; tokens: Token[] }[] = [];
  for (const { token, mark, note } of line) {
    const last = stretches.at(-1);
    if (last && last.mark === mark && last.note === note) last.tokens.push(token);
    else stretches.push({ mark, note, tokens: [token] });
  }
  return stretches.map(({ mark, note, tokens }) => ({
    text: itemsOf(tokens)[0] ?? [],
    mark,
    ...(note !== undefined && { note }),
  }));
}
