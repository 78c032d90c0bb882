// The union of two stories can be longer than a story may be.
import { brokenLimit, type Block } from "@/lib/articles/body";
import type { Outcome } from "@/lib/articles/merge/outcome";

type Blocks = ReadonlyMap<string, Block>;
type Outcomes = Map<string, Outcome<Block | null>>;

/**
 * The outcomes with as many of theirs' blocks left to a decision, from the end of the page on, as
 * are too many. Mine alone is within the limits, so what is left is too.
 */
export function withinLimits(outcomes: Outcomes, base: Blocks, mine: Blocks): Outcomes {
  const fitting = new Map(outcomes);
  for (;;) {
    const blocks = [...fitting.values()].flatMap((outcome) => outcome.mine ?? []);
    const broken = brokenLimit(blocks);
    if (broken === undefined) return fitting;
    const counts = (block: Block | null) =>
      block !== null && (broken.type === null || block.type === broken.type);
    const excess = [...fitting].findLast(
      ([id, outcome]) => outcome.isSettled && counts(outcome.mine) && !counts(mine.get(id) ?? null),
    );
    if (excess === undefined) return fitting;
    const [id, { theirs }] = excess;
    const heldOut = { base: base.get(id) ?? null, mine: mine.get(id) ?? null, theirs };
    fitting.set(id, { ...heldOut, isSettled: false });
  }
}
