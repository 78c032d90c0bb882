// Limits how many pages are made at a time, so that a rush leaves the server to others.
import PQueue from "p-queue";

export class NoRoomError extends Error {
  override name = "NoRoomError";
}

/** More at a time would not be faster, and would hold up everybody. */
const atOnce = 3;

/** Each takes some tens of milliseconds. */
const mostWaiting = 30;

/** `isFirst` goes first and is never refused. Throws NoRoomError if too many wait. */
type InTurn = <Thing>(isFirst: boolean, work: () => Promise<Thing>) => Promise<Thing>;

export function roomToMake(): InTurn {
  const queue = new PQueue({ concurrency: atOnce });
  return async (isFirst, work) => {
    if (!isFirst && queue.sizeBy({ priority: 0 }) >= mostWaiting) throw new NoRoomError();
    return queue.add(work, { priority: isFirst ? 1 : 0 });
  };
}
