// Paragraphs that one side split or joined while the other wrote in them.
import type { Body } from "@/lib/articles/body";
import { replayJoins } from "@/lib/articles/merge/joins";
import { withSharedSplits } from "@/lib/articles/merge/shared-splits";
import { replaySplits } from "@/lib/articles/merge/splits";

export type Bodies = { base: Body; mine: Body; theirs: Body };

/**
 * The bodies as if every split and join by one side had been there from the start: it is done to
 * the base and to the other side as well, with what they have in that place. So each part of a split
 * paragraph is merged by itself, and words written in the part that moved into a new block are found there.
 */
export function withBreaksReplayed(bodies: Bodies, mostEdits: number): Bodies {
  const shared = withSharedSplits(bodies, mostEdits);
  // Which side is replayed first hangs on what is in them, so that the merge is the same in either order.
  const isMineFirst = JSON.stringify(shared.mine) < JSON.stringify(shared.theirs);
  let [base, first, second] = isMineFirst
    ? [shared.base, shared.mine, shared.theirs]
    : [shared.base, shared.theirs, shared.mine];
  // Where both split one paragraph, the later place is found once the earlier is replayed.
  for (let round = 0; round < 2; round += 1) {
    for (const replay of [replaySplits, replayJoins]) {
      ({ base, other: second } = replay(first, base, second, mostEdits));
      ({ base, other: first } = replay(second, base, first, mostEdits));
    }
  }
  return isMineFirst
    ? { base, mine: first, theirs: second }
    : { base, mine: second, theirs: first };
}
