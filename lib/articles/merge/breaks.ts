// Paragraphs that one side split or joined while the other wrote in them.
import type { Body } from "@/lib/articles/body";
import { replayJoins } from "@/lib/articles/merge/joins";
import { replaySplits } from "@/lib/articles/merge/splits";

export type Bodies = { base: Body; mine: Body; theirs: Body };

/**
 * The bodies as if every split and join by one side had been there from the start: it is done to
 * the base and to the other side as well, with what they have in that place. So each part of a split
 * paragraph is merged by itself, and words written in the part that moved into a new block are found there.
 */
export function withBreaksReplayed(bodies: Bodies, mostEdits: number): Bodies {
  let { base, mine, theirs } = bodies;
  // Where both split one paragraph, the later place is found once the earlier is replayed.
  for (let round = 0; round < 2; round += 1) {
    for (const replay of [replaySplits, replayJoins]) {
      ({ base, other: theirs } = replay(mine, base, theirs, mostEdits));
      ({ base, other: mine } = replay(theirs, base, mine, mostEdits));
    }
  }
  return { base, mine, theirs };
}
