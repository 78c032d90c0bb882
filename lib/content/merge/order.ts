// The order of a list that two sides rearranged, by the ids of its entries.
import { movedIds } from "@/lib/content/compare/moved";

type Ids = readonly string[];

export type MergedOrder = {
  /** All ids that either side has, in the merged order. */
  ids: string[];
  movedByMine: Set<string>;
  movedByTheirs: Set<string>;
};

/**
 * The entries that neither side moved keep the base's order and are the frame. Every other one
 * (moved or added) stands behind the entry of the frame that it follows on the side that put it
 * there; where both moved it, that is mine. At one place mine's come first, then theirs'.
 * What one side removed keeps its place, so that what the other put near it finds its own.
 */
export function mergeOrder(base: Ids, mine: Ids, theirs: Ids): MergedOrder {
  const [movedByMine, movedByTheirs] = [movedIds(base, mine), movedIds(base, theirs)];
  const frame = base.filter((id) => !movedByMine.has(id) && !movedByTheirs.has(id));
  const [inFrame, inBase, inMine] = [new Set(frame), new Set(base), new Set(mine)];
  const isPlacedByMine = (id: string) => (inBase.has(id) ? movedByMine.has(id) : inMine.has(id));
  const [ours, others] = [
    followers(mine, inFrame, isPlacedByMine),
    followers(theirs, inFrame, (id) => !isPlacedByMine(id)),
  ];
  const placed = [start, ...frame].flatMap((id) => [
    ...(id === start ? [] : [id]),
    ...(ours.get(id) ?? []),
    ...(others.get(id) ?? []),
  ]);
  const inTheirs = new Set(theirs);
  const ids = placed.filter((id) => inMine.has(id) || inTheirs.has(id));
  return { ids, movedByMine, movedByTheirs };
}

/** Stands for the head of the list; no entry has an empty id. */
const start = "";

/** Which entries that a side placed follow each entry of the frame. */
function followers(
  side: Ids,
  frame: ReadonlySet<string>,
  isPlaced: (id: string) => boolean,
): Map<string, string[]> {
  const found = new Map<string, string[]>([[start, []]]);
  let last = start;
  for (const id of side) {
    if (frame.has(id)) found.set((last = id), []);
    else if (isPlaced(id)) found.get(last)?.push(id);
  }
  return found;
}
