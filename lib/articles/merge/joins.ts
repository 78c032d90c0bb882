// One side joined a paragraph to the one before it: the same join for those who still have two.
import type { Body, Text } from "@/lib/articles/body";
import { isBlank, isItemBreak, itemsOf, tokensOf, type Token } from "@/lib/articles/compare/tokens";
import { isSame } from "@/lib/articles/merge/outcome";
import { wordChanges } from "@/lib/articles/merge/side";
import { isMostlyKept, isSplitBlock, type SplitBlock } from "@/lib/articles/merge/splits";

/** A join is replayed where the other side wrote in one of the two, and left the kind of the second as it was. */
export function replayJoins(
  joiner: Body,
  base: Body,
  other: Body,
  mostEdits: number,
): { base: Body; other: Body } {
  const [before, others] = [[...base], [...other]];
  const find = (body: Body, id: string | undefined) => body.find((one) => one.id === id);
  const joinerIds = new Set(joiner.map(({ id }) => id));
  for (const second of base) {
    if (joinerIds.has(second.id)) continue;
    const place = before.findIndex(({ id }) => id === second.id);
    const first = before[place - 1];
    if (!isSplitBlock(first) || !isSplitBlock(second)) continue;
    const joined = find(joiner, first.id);
    const [otherFirst, otherSecond] = [find(others, first.id), find(others, second.id)];
    if (!isSplitBlock(joined) || !isSplitBlock(otherFirst) || !isSplitBlock(otherSecond)) continue;
    const isUntouched = isSame(first.text, otherFirst.text) && isSame(second, otherSecond);
    if (isUntouched || !isSame({ ...second, text: [] }, { ...otherSecond, text: [] })) continue;
    const seam = seamOf(first.text, second.text, joined.text, mostEdits);
    if (seam === null) continue;
    before.splice(place - 1, 2, join(first, seam, second));
    others.splice(others.indexOf(otherFirst), 1, join(otherFirst, seam, otherSecond));
    others.splice(others.indexOf(otherSecond), 1);
  }
  return { base: before, other: others };
}

/**
 * What the joiner put between the two texts (a space, or nothing); null where they were not joined:
 * words were written at the seam, or less than half of the second text is in it.
 */
function seamOf(first: Text, second: Text, joined: Text, mostEdits: number): Token[] | null {
  const [parts, tokens] = [tokensOf([first, second]), tokensOf([joined])];
  const changes = wordChanges(parts, tokens, mostEdits);
  const seam = parts.findIndex(isItemBreak);
  const change = changes.find(({ from, to }) => from <= seam && seam < to);
  if (!change) return null;
  const put = tokens.slice(change.start, change.end);
  if (![...parts.slice(change.from, change.to), ...put].every(isBlank)) return null;
  const isGone = (index: number) => changes.some(({ from, to }) => from <= index && index < to);
  return isMostlyKept(parts, seam + 1, isGone) ? put : null;
}

function join(first: SplitBlock, seam: Token[], second: SplitBlock): SplitBlock {
  const tokens = [...tokensOf([first.text]), ...seam, ...tokensOf([second.text])];
  return { ...first, text: itemsOf(tokens)[0] ?? [] };
}
