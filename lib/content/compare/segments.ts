import { normaliseText, type Run, type Text } from "@/lib/content/blocks/text";
import type { Segment } from "@/lib/content/compare/comparison";
import { isSame } from "@/lib/base/same";
import { isItemBreak, itemsOf, tokensOf, type Token } from "@/lib/content/compare/tokens";
import { inPhrases, isRestyled, wordChanges } from "@/lib/content/compare/word-changes";

/** Items of a list, or versions of one text. If one side is empty, the other's lines. */
export function textLines(
  before: readonly Text[],
  after: readonly Text[],
  mostEdits: number,
): Segment[][] {
  // Most of a story is unchanged, and needs no words.
  if (isSame(before, after)) return after.map(unchanged);
  if (before.length === 0) return after.map((text) => wholly("added", text));
  if (after.length === 0) return before.map((text) => wholly("removed", text));
  const [was, is] = [tokensOf(before), tokensOf(after)];
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
  return { token: after, mark: "restyled", note: restyling(before, after) };
}

const styleWords: readonly { name: string; has: (run: Run) => boolean }[] = [
  { name: "bold", has: ({ bold }) => bold === true },
  { name: "italic", has: ({ italic }) => italic === true },
  { name: "superscript", has: ({ script }) => script === "super" },
  { name: "subscript", has: ({ script }) => script === "sub" },
];

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

/** A break between items ends a line; an added or removed one shows as a pilcrow. */
function linesOf(marked: readonly Marked[]): Segment[][] {
  const lines: Marked[][] = [[]];
  for (const one of marked) {
    if (isItemBreak(one.token)) {
      if (one.mark !== "same") lines.at(-1)?.push({ ...one, token: pilcrow });
      lines.push([]);
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
