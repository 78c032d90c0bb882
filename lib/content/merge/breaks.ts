// One side split or joined paragraphs that the other wrote in.
import type { Body } from "@/lib/content/body/body";
import { replayJoins } from "@/lib/content/merge/joins";
import { withSharedSplits } from "@/lib/content/merge/shared-splits";
import { replaySplits, type AskedEnd } from "@/lib/content/merge/splits";

export type Bodies = { base: Body; mine: Body; theirs: Body };
export type ReplayedBodies = Bodies & { asked: AskedEnd[] };

/**
 * Makes every split and join of one side in the base and the other side, too. Each part is then merged by itself, with
 * words written in it.
 */
export function withBreaksReplayed(bodies: Bodies, mostEdits: number): ReplayedBodies {
  const shared = withSharedSplits(bodies, mostEdits);
  // The order depends on the content, so that the merge is symmetric.
  const isMineFirst = JSON.stringify(shared.mine) < JSON.stringify(shared.theirs);
  let [base, first, second] = isMineFirst
    ? [shared.base, shared.mine, shared.theirs]
    : [shared.base, shared.theirs, shared.mine];
  const asked: AskedEnd[] = [];
  const split = (isLast: boolean) => {
    const ofFirst = replaySplits(first, base, second, { mostEdits, isLast });
    [base, second] = [ofFirst.base, ofFirst.other];
    const ofSecond = replaySplits(second, base, first, { mostEdits, isLast });
    [base, first] = [ofSecond.base, ofSecond.other];
    asked.push(...ofFirst.asked, ...ofSecond.asked);
  };
  // The later of two splits is found after the earlier is replayed.
  for (let round = 0; round < 2; round += 1) {
    split(false);
    ({ base, other: second } = replayJoins(first, base, second, mostEdits));
    ({ base, other: first } = replayJoins(second, base, first, mostEdits));
  }
  split(true);
  return isMineFirst
    ? { base, mine: first, theirs: second, asked }
    : { base, mine: second, theirs: first, asked };
}
