// One side's changes of a text: of words, and of styles.
import { placesAfter, type Change } from "@/lib/content/compare/changes";
import { isItemBreak, type Token } from "@/lib/content/compare/tokens";
import { isRestyled } from "@/lib/content/compare/word-changes";
import { carryStyle, isSameRestyling } from "@/lib/content/merge/style";

export type Side = {
  tokens: Token[];
  changes: Change[];
  /** Of the base's tokens; -1 for removed ones. */
  places: number[];
};

export function sideWith(base: readonly Token[], tokens: Token[], changes: Change[]): Side {
  return { tokens, changes, places: placesAfter(base.length, changes) };
}

/** Undefined if it was removed. */
export function standing(side: Side, index: number): Token | undefined {
  return side.tokens[side.places[index] ?? -1];
}

/**
 * Gives new words the style that the other side gave to their place. If that fails (the style ends there, no word with
 * it is left, or the writer set another), the restyling becomes a change that touches.
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

/** A change for each of these tokens. */
export function withOwnChanges(side: Side, indexes: readonly number[]): Side {
  const own = indexes.map((from): Change => {
    const start = side.places[from] ?? 0;
    return { from, to: from + 1, start, end: start + 1 };
  });
  return own.length === 0
    ? side
    : { ...side, changes: [...side.changes, ...own].sort((a, b) => a.from - b.from) };
}

/** For an insertion, among its neighbours. */
function restyledIn(base: readonly Token[], { from, to }: Change, other: Side): number[] {
  const indexes =
    from === to ? [from - 1, to] : Array.from({ length: to - from }, (_, index) => from + index);
  return indexes.filter((index) => isRestyledAt(base, other, index));
}

/** The level of an item that the writer took away is none that could be lost. */
function isRestyledAt(base: readonly Token[], side: Side, index: number): boolean {
  const [before, after] = [base[index], standing(side, index)];
  if (before === undefined || after === undefined || isItemBreak(before)) return false;
  return isRestyled(before, after);
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
  // After a deletion the style stays in a neighbour.
  if (written.length === 0 && ![change.from - 1, change.to].some(isAlike)) return null;
  const styled = written.map((token) => carryStyle(token, before, after));
  return styled.includes(null) ? null : styled.filter((token) => token !== null);
}
