// Paragraphs that one side split or joined while the other wrote in them.
import type { Body } from "@/lib/content/body/body";
import { replayJoins } from "@/lib/content/merge/joins";
import { withSharedSplits } from "@/lib/content/merge/shared-splits";
import { replaySplits, type AskedEnd } from "@/lib/content/merge/splits";

export type Bodies = { base: Body; mine: Body; theirs: Body };
export type ReplayedBodies = Bodies & { asked: AskedEnd[] };

/**
 * The bodies as if every split and join by one side had been there from the start: it is done to
 * the base and to the other side as well, with what they have in that place. So each part of a split
 * paragraph is merged by itself, and words written in the part that moved into a new block are found there.
 */
export function withBreaksReplayed(bodies: Bodies, mostEdits: number): ReplayedBodies {
  const shared = withSharedSplits(bodies, mostEdits);
  // Which side is replayed first hangs on what is in them, so that the merge is the same in either order.
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
  // Where both split one paragraph, the later place is found once the earlier is replayed.
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
