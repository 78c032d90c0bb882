// Which changes of two sides touch.
import type { Change } from "@/lib/content/compare/changes";

/** A stretch of the base with all changes in it; those of both sides touch one another. */
export type Region = { from: number; to: number; mine: Change[]; theirs: Change[] };

/**
 * The changes of both sides, grouped where they touch: they overlap, or no word, space or sign
 * that both left alone stands between them. So changes to neighbouring words do not touch (a space
 * is between them); two insertions at one place do.
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

/** The part of a side that stands for the region's stretch of the base; there is a change of that side in it. */
export function sideOf(region: Region, changes: readonly Change[]): [start: number, end: number] {
  const [first, last] = [changes[0], changes.at(-1)];
  if (first === undefined || last === undefined) throw new Error("This side changed nothing here.");
  return [first.start - (first.from - region.from), last.end + (region.to - last.to)];
}
