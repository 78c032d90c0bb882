// Both sides split one paragraph at one place.
import { blocksById, type Body } from "@/lib/content/body/body";
import type { Bodies } from "@/lib/content/merge/breaks";
import {
  isSplitBlock,
  splitAt,
  splitPoint,
  type Point,
  type SplitBlock,
} from "@/lib/content/compare/splits";

/** One id for both new blocks (the lesser, so that the merge is symmetric), and a split in the base. */
export function withSharedSplits({ base, mine, theirs }: Bodies, mostEdits: number): Bodies {
  const [ours, others] = [partsByHead(base, mine), partsByHead(base, theirs)];
  const [inMine, inTheirs] = [blocksById(mine), blocksById(theirs)];
  const names = new Map<string, string>();
  const split = base.flatMap((whole): Body => {
    const [my, their] = [ours.get(whole.id), others.get(whole.id)];
    if (!isSplitBlock(whole) || !my || !their) return [whole];
    const isElsewhere = inMine.has(their.part.id) || inTheirs.has(my.part.id);
    if (isElsewhere && my.part.id !== their.part.id) return [whole];
    const [point, theirPoint] = [my, their].map(({ head, part }) =>
      splitPoint(whole.text, head.text, part.text, mostEdits),
    );
    if (!point || !theirPoint || !isOnePlace(point, theirPoint)) return [whole];
    const part = my.part.id < their.part.id ? my.part : their.part;
    names.set(my.part.id, part.id).set(their.part.id, part.id);
    const both = {
      end: Math.min(point.end, theirPoint.end),
      start: Math.max(point.start, theirPoint.start),
    };
    return splitAt(whole, part, both);
  });
  const named = (body: Body): Body =>
    body.map((block) => ({ ...block, id: names.get(block.id) ?? block.id }));
  return names.size === 0
    ? { base, mine, theirs }
    : { base: split, mine: named(mine), theirs: named(theirs) };
}

/** Only white space is between them. */
function isOnePlace(one: Point, other: Point): boolean {
  return one.end <= other.start && other.end <= one.start;
}

/** New blocks behind one of the base, by its id. */
function partsByHead(base: Body, side: Body): Map<string, { head: SplitBlock; part: SplitBlock }> {
  const known = blocksById(base);
  const parts = new Map<string, { head: SplitBlock; part: SplitBlock }>();
  side.forEach((part, index) => {
    const head = side[index - 1];
    if (!isSplitBlock(part) || !isSplitBlock(head) || known.has(part.id)) return;
    if (known.has(head.id)) parts.set(head.id, { head, part });
  });
  return parts;
}
