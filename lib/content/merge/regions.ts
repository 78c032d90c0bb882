import type { Change } from "@/lib/content/compare/changes";

/** A stretch of the base with changes that touch one another. */
export type Region = { from: number; to: number; mine: Change[]; theirs: Change[] };

/**
 * Changes touch if they overlap, or if no token that both left alone stands between them. Two insertions at one place
 * touch; changes of neighbouring words do not.
 */
export function regionsOf(mine: readonly Change[], theirs: readonly Change[]): Region[] {
  const all = [
    ...mine.map((change) => ({ change, side: "mine" as const })),
    ...theirs.map((change) => ({ change, side: "theirs" as const })),
  ].sort((a, b) => a.change.from - b.change.from || a.change.to - b.change.to);
  const regions: Region[] = [];
  for (const { change, side } of all) {
    let region = regions.at(-1);
    if (region === undefined || change.from > region.to) {
      region = { from: change.from, to: change.to, mine: [], theirs: [] };
      regions.push(region);
    }
    region.to = Math.max(region.to, change.to);
    region[side].push(change);
  }
  return regions;
}

/** The side must have a change in the region. */
export function sideOf(region: Region, changes: readonly Change[]): [start: number, end: number] {
  const [first, last] = [changes[0], changes.at(-1)];
  if (first === undefined || last === undefined) throw new Error("This side changed nothing here.");
  return [first.start - (first.from - region.from), last.end + (region.to - last.to)];
}
