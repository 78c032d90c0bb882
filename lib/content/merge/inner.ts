// The blocks of a box, merged as those of a story are.
import { innerBlocks, type InnerBlock } from "@/lib/content/blocks/box";
import { mergeBodies } from "@/lib/content/merge/body";
import { combine, mapOutcome, type MergeOutcome } from "@/lib/content/merge/outcome";

/** Each choice has the blocks of that choice; the box's schema refuses one without any. */
export function mergeInner(
  base: readonly InnerBlock[],
  mine: readonly InnerBlock[],
  theirs: readonly InnerBlock[],
): MergeOutcome<InnerBlock[]> {
  const { order, outcomes } = mergeBodies([...base], [...mine], [...theirs]);
  const blocks = combine(Object.fromEntries(outcomes));
  return mapOutcome(blocks, (chosen) => {
    const all = order.ids.flatMap((id) => chosen[id] ?? []);
    return innerBlocks.safeParse(all).data ?? [];
  });
}
