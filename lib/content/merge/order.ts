import { movedIds } from "@/lib/content/compare/moved";

type Ids = readonly string[];

export type MergedOrder = {
  /** Of both sides, merged. */
  ids: string[];
  movedByMine: Set<string>;
  movedByTheirs: Set<string>;
};

/**
 * Unmoved entries form a frame in the base's order. Moved and added ones follow their neighbour in the frame on the
 * side that moved them, mine if both did. Mine come before theirs. A removed entry keeps its place for what was put
 * near it.
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

/** The head of the list; no id is empty. */
const start = "";

/** The moved entries behind each of the frame. */
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
