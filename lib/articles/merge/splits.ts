// One side split a paragraph in two: the same split for those who still have it whole.
import type { Body, Text } from "@/lib/articles/body";
import { isSame } from "@/lib/articles/compare/same";
import { isSplitBlock, splitAt, splitPoint, type Point } from "@/lib/articles/compare/splits";
import { tokensOf } from "@/lib/articles/compare/tokens";
import { inPhrases, wordChanges } from "@/lib/articles/compare/word-changes";

/** A split is replayed where the other side wrote in the paragraph; otherwise the splitter's blocks stand as they are. */
export function replaySplits(
  splitter: Body,
  base: Body,
  other: Body,
  mostEdits: number,
): { base: Body; other: Body } {
  const [before, others] = [[...base], [...other]];
  const known = new Set([...base, ...other].map(({ id }) => id));
  splitter.forEach((part, index) => {
    const head = splitter[index - 1];
    if (known.has(part.id) || !isSplitBlock(part) || !isSplitBlock(head)) return;
    const placeIn = (body: Body) => body.findIndex(({ id }) => id === head.id);
    const [place, otherPlace] = [placeIn(before), placeIn(others)];
    const [whole, otherWhole] = [before[place], others[otherPlace]];
    if (!isSplitBlock(whole) || !isSplitBlock(otherWhole)) return;
    if (isSame(whole.text, otherWhole.text)) return;
    const split = splitPoint(whole.text, head.text, part.text, mostEdits);
    const otherSplit = split && pointIn(whole.text, otherWhole.text, split, mostEdits);
    if (!otherSplit) return;
    before.splice(place, 1, ...splitAt(whole, part, split));
    others.splice(otherPlace, 1, ...splitAt(otherWhole, part, otherSplit));
  });
  return { base: before, other: others };
}

/** The same place in the other side's text; null where that side changed the words across it. */
function pointIn(whole: Text, other: Text, { end, start }: Point, mostEdits: number): Point | null {
  const [tokens, others] = [tokensOf([whole]), tokensOf([other])];
  const changes = inPhrases(tokens, others, wordChanges(tokens, others, mostEdits));
  if (changes.some(({ from, to }) => from < start && to > end)) return null;
  const grown = changes
    .filter(({ to }) => to <= end)
    .reduce((sum, change) => sum + change.end - change.start - (change.to - change.from), 0);
  return { end: end + grown, start: start + grown };
}
