// Two merged stories may be too long.
import { brokenLimit } from "@/lib/content/body/body";
import { allBlocks, type Block } from "@/lib/content/blocks/kinds";
import type { MergeOutcome } from "@/lib/content/merge/outcome";

type Blocks = ReadonlyMap<string, Block>;
type Outcomes = Map<string, MergeOutcome<Block | null>>;

/**
 * Leaves as many of theirs' blocks to a decision, from the end of the page, as are too many. Fits if mine alone does.
 */
export function withinLimits(outcomes: Outcomes, base: Blocks, mine: Blocks): Outcomes {
  const broken = brokenLimit([...outcomes.values()].flatMap((outcome) => outcome.mine ?? []));
  if (broken === undefined) return outcomes;
  const counts = (block: Block | null) =>
    block !== null &&
    (broken.type === null || allBlocks([block]).some(({ type }) => type === broken.type));
  const fitting = new Map(outcomes);
  const tooMany = [...outcomes]
    .filter(([id, { mine: merged }]) => counts(merged) && !counts(mine.get(id) ?? null))
    .slice(-broken.excess);
  if (tooMany.length === 0) return outcomes;
  for (const [id, { theirs }] of tooMany) {
    const heldOut = { base: base.get(id) ?? null, mine: mine.get(id) ?? null, theirs };
    fitting.set(id, { ...heldOut, isSettled: false });
  }
  return withinLimits(fitting, base, mine);
}
