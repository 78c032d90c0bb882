// Joins a paragraph for the side that still has two.
import type { Body } from "@/lib/content/body/body";
import { seamBetween } from "@/lib/content/compare/joins";
import { isSame } from "@/lib/base/same";
import type { Token } from "@/lib/content/compare/tokens";
import {
  blockTokens,
  isTextBlock,
  withCutTokens,
  type TextBlock,
} from "@/lib/content/merge/text-block";

/** If the other side changed one of the two, and kept the second's kind. */
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
    if (!isTextBlock(first) || !isTextBlock(second)) continue;
    const joined = find(joiner, first.id);
    const [otherFirst, otherSecond] = [find(others, first.id), find(others, second.id)];
    if (!isTextBlock(joined) || !isTextBlock(otherFirst) || !isTextBlock(otherSecond)) continue;
    const isUntouched = isSame(first, otherFirst) && isSame(second, otherSecond);
    if (isUntouched || !isSame(withCutTokens(second, []), withCutTokens(otherSecond, []))) continue;
    const [head, tail] = [blockTokens(first), blockTokens(second)];
    const seam = seamBetween(head, tail, blockTokens(joined), mostEdits);
    if (seam === null) continue;
    before.splice(place - 1, 2, join(first, seam, second, joined));
    others.splice(others.indexOf(otherFirst), 1, join(otherFirst, seam, otherSecond, joined));
    others.splice(others.indexOf(otherSecond), 1);
  }
  return { base: before, other: others };
}

/** A list of paragraphs keeps its items apart on every side. */
function join(
  first: TextBlock,
  seam: readonly Token[],
  second: TextBlock,
  joined: TextBlock,
): TextBlock {
  const tokens = [...blockTokens(first), ...seam, ...blockTokens(second)];
  const isMadeList = joined.type === "list" && first.type !== "list";
  return withCutTokens(isMadeList ? { ...joined, id: first.id } : first, tokens);
}
