// Two sides wrote in one text: word by word, each word with its style.
import { plainText, unstyled, type Text } from "@/lib/content/blocks/text";
import { editsForEach, type Change } from "@/lib/content/compare/changes";
import {
  isBlankToken,
  isItemBreak,
  itemsOf,
  tokensOf,
  type Token,
} from "@/lib/content/compare/tokens";
import { isSame } from "@/lib/base/same";
import { inPhrases, wordChanges } from "@/lib/content/compare/word-changes";
import { combineAll, mapOutcome, settled, type MergeOutcome } from "@/lib/content/merge/outcome";
import { regionsOf, sideOf, type Region } from "@/lib/content/merge/regions";
import {
  sideWith,
  standing,
  withOwnChanges,
  withStylesOf,
  type Side,
} from "@/lib/content/merge/side";
import { mergeTokenStyle } from "@/lib/content/merge/style";

type Items = readonly Text[];

/** `asked`: at which ends of the text a change by one side is a question, although the other left it. */
export type TextRules = { mostEdits: number; asked?: readonly ("first" | "last")[] };

/** As `mergeTokens`. */
export function mergeTexts(
  base: Items,
  mine: Items,
  theirs: Items,
  rules: TextRules,
): MergeOutcome<Text[]> {
  const merged = mergeTokens(tokensOf(base), tokensOf(mine), tokensOf(theirs), rules);
  return mapOutcome(merged, itemsOf);
}

/**
 * The texts of a block (the items of a list; of other blocks one) merged by words. Changes that
 * do not touch are both in it, the same change by both is one, and two different ones at one place are a
 * question. Whole list items that both added at one place are both kept, mine first.
 */
export function mergeTokens(
  words: Token[],
  mine: Token[],
  theirs: Token[],
  { mostEdits, asked = [] }: TextRules,
): MergeOutcome<Token[]> {
  const sides = withEndsAsked(words, sidesOf(words, mine, theirs, mostEdits), asked);
  const pieces: MergeOutcome<Token[]>[] = [];
  let next = 0;
  for (const region of regionsOf(sides.mine.changes, sides.theirs.changes)) {
    pieces.push(settled(untouched(words, sides, next, region.from)));
    pieces.push(mergeRegion(words, region, sides));
    next = region.to;
  }
  pieces.push(settled(untouched(words, sides, next, words.length)));
  return mapOutcome(combineAll(pieces), (tokens) => tokens.flat());
}

/** The same for the words of a field, which has no styles and is no longer than 2,000 characters. */
export function mergeWords(base: string, mine: string, theirs: string): MergeOutcome<string> {
  const [before, ours, others] = [[unstyled(base)], [unstyled(mine)], [unstyled(theirs)]];
  return mapOutcome(mergeTexts(before, ours, others, { mostEdits: editsForEach(1) }), (items) =>
    items.map(plainText).join(""),
  );
}

type Sides = { mine: Side; theirs: Side };

function sidesOf(base: Token[], mine: Token[], theirs: Token[], mostEdits: number): Sides {
  const [ours, others] = [wordChanges(base, mine, mostEdits), wordChanges(base, theirs, mostEdits)];
  const key = (tokens: Token[]) => (change: Change) =>
    JSON.stringify([change.from, change.to, tokens.slice(change.start, change.end)]);
  const [myKey, theirKey] = [key(mine), key(theirs)];
  const myKeys = new Set(ours.map(myKey));
  // What both did alike is one change, and no part of a longer one.
  const shared = new Set(others.map(theirKey).filter((one) => myKeys.has(one)));
  const [my, their] = [
    inPhrases(base, mine, ours, (change) => shared.has(myKey(change))),
    inPhrases(base, theirs, others, (change) => shared.has(theirKey(change))),
  ];
  const mineFirst = withStylesOf(base, sideWith(base, mine, my), sideWith(base, theirs, their));
  const { writer, other } = withStylesOf(base, mineFirst.other, mineFirst.writer);
  const unclear: number[] = [];
  for (const [index, token] of base.entries()) {
    const ours = standing(other, index);
    const others = standing(writer, index);
    if (ours && others && mergeTokenStyle(token, ours, others) === null) unclear.push(index);
  }
  return { mine: withOwnChanges(other, unclear), theirs: withOwnChanges(writer, unclear) };
}

/** What one side changed at such an end is a change of the other's as well: it keeps what was there. */
function withEndsAsked(
  base: Token[],
  { mine, theirs }: Sides,
  asked: readonly ("first" | "last")[],
): Sides {
  const keeping = (side: Side, other: Side) => {
    const atEnd = other.changes.filter(
      ({ from, to }) =>
        (asked.includes("first") && from === 0) || (asked.includes("last") && to === base.length),
    );
    const kept = base.flatMap((_, index) =>
      standing(side, index) && atEnd.some(({ from, to }) => from <= index && index < to)
        ? [index]
        : [],
    );
    return withOwnChanges(side, kept);
  };
  return { mine: keeping(mine, theirs), theirs: keeping(theirs, mine) };
}

/** Words that no change is about, in the style that the two sides gave them. */
function untouched(base: Token[], { mine, theirs }: Sides, from: number, to: number): Token[] {
  return base.slice(from, to).map((token, index) => {
    const ours = standing(mine, from + index);
    const others = standing(theirs, from + index);
    if (!ours || !others) throw new Error("A word that nobody changed is missing.");
    return mergeTokenStyle(token, ours, others) ?? ours;
  });
}

function slice(region: Region, side: "mine" | "theirs", sides: Sides): Token[] {
  return sides[side].tokens.slice(...sideOf(region, region[side]));
}

function mergeRegion(base: Token[], region: Region, sides: Sides): MergeOutcome<Token[]> {
  if (region.theirs.length === 0) return settled(slice(region, "mine", sides));
  if (region.mine.length === 0) return settled(slice(region, "theirs", sides));
  const [mine, theirs] = [slice(region, "mine", sides), slice(region, "theirs", sides)];
  if (isSame(mine, theirs)) return settled(mine);
  const bothInserted = region.from === region.to;
  if (bothInserted && areWholeItems(mine, theirs)) return settled([...mine, ...theirs]);
  const choices = { base: base.slice(region.from, region.to), mine, theirs, isSettled: false };
  if (mine.length === 0 || theirs.length === 0) return choices;
  return { ...choices, both: [...mine, ...spaceBetween(mine, theirs), ...theirs] };
}

function areWholeItems(...insertions: Token[][]): boolean {
  return (
    insertions.every((tokens) => isItemBreak(tokens[0])) ||
    insertions.every((tokens) => isItemBreak(tokens.at(-1)))
  );
}

function spaceBetween(first: Token[], second: Token[]): Token[] {
  const [end, start] = [first.at(-1), second[0]];
  const isOpen =
    end !== undefined && start !== undefined && !isBlankToken(end) && !isBlankToken(start);
  return isOpen ? [{ words: " ", runs: [{ text: " " }] }] : [];
}
