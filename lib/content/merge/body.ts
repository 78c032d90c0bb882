import { blocksById, brokenLimit, normaliseBlock, type Body } from "@/lib/content/body/body";
import type { Block } from "@/lib/content/blocks/kinds";
import { editsForEach } from "@/lib/content/compare/changes";
import { unaccountedFor } from "@/lib/content/merge/account";
import { withBreaksReplayed, type Bodies, type ReplayedBodies } from "@/lib/content/merge/breaks";
import { mergeBlock } from "@/lib/content/merge/block";
import { withinLimits } from "@/lib/content/merge/limits";
import { mergeList, type MergedList } from "@/lib/content/merge/list";
import { isSame } from "@/lib/base/same";
import { settled, type MergeOutcome } from "@/lib/content/merge/outcome";

/**
 * Merges each block by id, in a merged order. Replays splits and joins unless the story would get too long, or a letter
 * would be lost or doubled. Where both do the same without a replay, each differing block is a question.
 */
export function mergeBodies(base: Body, mine: Body, theirs: Body): MergedList<Block> {
  const whole = {
    base: base.map(normaliseBlock),
    mine: mine.map(normaliseBlock),
    theirs: theirs.map(normaliseBlock),
  };
  const mostEdits = editsForEach(changedByBoth(whole));
  const replayed = mergeBlocks(withBreaksReplayed(whole, mostEdits), mostEdits);
  if (unaccountedFor(whole, replayed).size === 0 && !brokenLimit(provisional(replayed))) {
    return withJoined(replayed, mine);
  }
  const merged = mergeBlocks({ ...whole, asked: [] }, mostEdits);
  const outcomes = withAsked(merged.outcomes, unaccountedFor(whole, merged), whole);
  return {
    ...merged,
    outcomes: withinLimits(outcomes, blocksById(whole.base), blocksById(whole.mine)),
  };
}

/** With a question for each of these blocks that differs. */
function withAsked(
  outcomes: MergedList<Block>["outcomes"],
  ids: ReadonlySet<string>,
  bodies: Bodies,
): MergedList<Block>["outcomes"] {
  const sides = {
    base: blocksById(bodies.base),
    mine: blocksById(bodies.mine),
    theirs: blocksById(bodies.theirs),
  };
  const all = [...outcomes].map(([id, outcome]): [string, MergeOutcome<Block | null>] => {
    const [base, mine, theirs] = [sides.base, sides.mine, sides.theirs].map(
      (blocks) => blocks.get(id) ?? null,
    );
    if (!ids.has(id) || isSame(mine, theirs)) return [id, outcome];
    return [
      id,
      { base: base ?? null, mine: mine ?? null, theirs: theirs ?? null, isSettled: false },
    ];
  });
  return new Map(all);
}

/** Joined blocks are named where mine has them. */
function withJoined({ order, outcomes }: MergedList<Block>, mine: Body): MergedList<Block> {
  const ids = [...order.ids];
  mine.forEach(({ id }, index) => {
    if (!outcomes.has(id)) ids.splice(ids.indexOf(mine[index - 1]?.id ?? "") + 1, 0, id);
  });
  const all = ids.map((id): [string, MergeOutcome<Block | null>] => [
    id,
    outcomes.get(id) ?? settled<Block | null>(null),
  ]);
  return { order: { ...order, ids }, outcomes: new Map(all) };
}

/** Until somebody decides. */
export function provisional({ outcomes }: MergedList<Block>): Block[] {
  return [...outcomes.values()].flatMap(({ mine }) => mine ?? []);
}

function mergeBlocks(
  { base, mine, theirs, asked }: ReplayedBodies,
  mostEdits: number,
): MergedList<Block> {
  const merged = mergeList(
    [base, mine, theirs],
    ({ id }) => id,
    (...blocks) => mergeBlock(...blocks, { mostEdits }),
  );
  const [before, ours, others] = [base, mine, theirs].map(blocksById);
  for (const { id } of asked) {
    const [was, my, their] = [before?.get(id), ours?.get(id), others?.get(id)];
    const ends = asked.flatMap((one) => (one.id === id ? [one.end] : []));
    if (!was || !my || !their) continue;
    merged.outcomes.set(id, mergeBlock(was, my, their, { mostEdits, asked: ends }));
  }
  return merged;
}

function changedByBoth({ base, mine, theirs }: Bodies): number {
  const [ours, others] = [blocksById(mine), blocksById(theirs)];
  return base.filter((block) => {
    const sides = [ours.get(block.id), others.get(block.id)];
    return sides.every((side) => !isSame(block, side));
  }).length;
}
