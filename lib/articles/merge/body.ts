// Two sides changed the blocks of a body.
import { normaliseText, type Block, type Body } from "@/lib/articles/body";
import { editsForEach } from "@/lib/articles/compare/changes";
import { mergeBlock } from "@/lib/articles/merge/block";
import { withinLimits } from "@/lib/articles/merge/limits";
import { mergeList, type MergedList } from "@/lib/articles/merge/list";
import { isSame } from "@/lib/articles/merge/outcome";

/** Blocks by their ids: each merged by itself, in an order merged of both. */
export function mergeBodies(base: Body, mine: Body, theirs: Body): MergedList<Block> {
  const sides = [base, mine, theirs].map((body) => body.map(normalised));
  const [before = [], ours = [], others = []] = sides;
  const mostEdits = editsForEach(changedByBoth(before, ours, others));
  const merged = mergeList(
    [before, ours, others],
    ({ id }) => id,
    (...blocks) => mergeBlock(...blocks, mostEdits),
  );
  return {
    ...merged,
    outcomes: withinLimits(merged.outcomes, blocksById(before), blocksById(ours)),
  };
}

export function blocksById(blocks: readonly Block[]): Map<string, Block> {
  return new Map(blocks.map((block) => [block.id, block]));
}

/** As the editor gives blocks out, so that one that it only opened counts as untouched. */
function normalised(block: Block): Block {
  if (block.type === "list") return { ...block, items: block.items.map(normaliseText) };
  return "text" in block ? { ...block, text: normaliseText(block.text) } : block;
}

function changedByBoth(base: Body, mine: Body, theirs: Body): number {
  const [ours, others] = [blocksById(mine), blocksById(theirs)];
  return base.filter((block) => {
    const [my, their] = [ours.get(block.id), others.get(block.id)];
    return my && their && !isSame(block, my) && !isSame(block, their);
  }).length;
}
