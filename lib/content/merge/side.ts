// What one side did to a text: which words it changed, and which of the rest it restyled.
import { placesAfter, type Change } from "@/lib/content/compare/changes";
import type { Token } from "@/lib/content/compare/tokens";
import { isRestyled } from "@/lib/content/compare/word-changes";
import { carryStyle, isSameRestyling } from "@/lib/content/merge/style";

export type Side = {
  tokens: Token[];
  changes: Change[];
  /** For each token of the base that the side left standing, where it stands; -1 for others. */
  places: number[];
};

export function sideWith(base: readonly Token[], tokens: Token[], changes: Change[]): Side {
  return { tokens, changes, places: placesAfter(base.length, changes) };
}

/** The side's token for a token of the base, or undefined where it is not there any more. */
export function standing(side: Side, index: number): Token | undefined {
  return side.tokens[side.places[index] ?? -1];
}

/**
 * The writer's words in the style that the other side gave to the words they replace or stand
 * between. Where that cannot be (the style ends among them, no word is left that bears it, or the
 * writer set another), the other's restyled words become changes of its own: they touch the writer's.
 */
export function withStylesOf(
  base: readonly Token[],
  writer: Side,
  other: Side,
): { writer: Side; other: Side } {
  const tokens = [...writer.tokens];
  const blocked: number[] = [];
  for (const change of writer.changes) {
    const restyled = restyledIn(base, change, other);
    if (restyled.length === 0) continue;
    const written = carried(base, change, writer, other, restyled);
    if (written) written.forEach((token, index) => (tokens[change.start + index] = token));
    else if (change.from < change.to) for (const index of restyled) blocked.push(index);
  }
  return { writer: { ...writer, tokens }, other: withOwnChanges(other, blocked) };
}

/** A change of its own for each of these tokens of the base, which the side left standing. */
export function withOwnChanges(side: Side, indexes: readonly number[]): Side {
  const own = indexes.map((from): Change => {
    const start = side.places[from] ?? 0;
    return { from, to: from + 1, start, end: start + 1 };
  });
  return own.length === 0
    ? side
    : { ...side, changes: [...side.changes, ...own].sort((a, b) => a.from - b.from) };
}

/** The restyled tokens among those that a change replaces; for an insertion, among its two neighbours. */
function restyledIn(base: readonly Token[], { from, to }: Change, other: Side): number[] {
  const indexes =
    from === to ? [from - 1, to] : Array.from({ length: to - from }, (_, index) => from + index);
  return indexes.filter((index) => isRestyledAt(base, other, index));
}

function isRestyledAt(base: readonly Token[], side: Side, index: number): boolean {
  const [before, after] = [base[index], standing(side, index)];
  return before !== undefined && after !== undefined && isRestyled(before, after);
}

function carried(
  base: readonly Token[],
  change: Change,
  writer: Side,
  other: Side,
  restyled: readonly number[],
): Token[] | null {
  const expected = change.from === change.to ? 2 : change.to - change.from;
  const [first] = restyled;
  const [before, after] = [base[first ?? -1], standing(other, first ?? -1)];
  if (before === undefined || after === undefined || restyled.length < expected) return null;
  const isAlike = (index: number) => {
    const [from, to] = [base[index], standing(other, index)];
    return from !== undefined && to !== undefined && isSameRestyling(before, after, from, to);
  };
  if (!restyled.every(isAlike)) return null;
  const written = writer.tokens.slice(change.start, change.end);
  // Words that were only taken away: the style lives on in a neighbour, if one has it.
  if (written.length === 0 && ![change.from - 1, change.to].some(isAlike)) return null;
  const styled = written.map((token) => carryStyle(token, before, after));
  return styled.includes(null) ? null : styled.filter((token) => token !== null);
}
