// How many pages are made at a time, and who waits for one: a rush of readers must leave the server to all others.
import PQueue from "p-queue";

/** There is no room for one more that waits. */
export class NoRoomError extends Error {
  override name = "NoRoomError";
}

/** Pages that Next makes at a time: more are not made sooner, and nobody else is answered meanwhile. */
const atOnce = 3;

/** Pages that wait to be made, each some tens of milliseconds. */
const mostWaiting = 30;

/**
 * Has one thing done. What `isFirst` comes before what is not, and is never refused.
 * @throws NoRoomError where too many wait already
 */
type InTurn = <Thing>(isFirst: boolean, work: () => Promise<Thing>) => Promise<Thing>;

/** Has one thing after the other done, as much at a time as there is room for. */
export function roomToMake(): InTurn {
  const queue = new PQueue({ concurrency: atOnce });
  return async (isFirst, work) => {
    if (!isFirst && queue.sizeBy({ priority: 0 }) >= mostWaiting) throw new NoRoomError();
    return queue.add(work, { priority: isFirst ? 1 : 0 });
  };
}
