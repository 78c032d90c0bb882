// Who has to wait: so many pictures are worked on at once, and the same bytes by one request at a time.
import { AsyncResource } from "node:async_hooks";
import PQueue from "p-queue";
import { onceInProcess } from "@/lib/base/process/once-in-process";

/** A picture of 60 megapixels takes some 200 MiB while it is worked on. */
const mostAtOnce = 2;

const queue = () => onceInProcess("pictures", () => new PQueue({ concurrency: mostAtOnce }));

/**
 * Does the work once fewer than two others are at theirs, in the order in which they came. It is bound to the request
 * that asks: the queue begins it in the context of the one that ends, and Next expires pages by context.
 */
export function whenThereIsRoom<Result>(work: () => Promise<Result>): Promise<Result> {
  return queue().add(AsyncResource.bind(work));
}

/** What was begun last for each key. Chained, since a queue of its own for each key would have to be removed as well. */
const lastByKey = () => onceInProcess("pictureTurns", () => new Map<string, Promise<unknown>>());

/** Does the work once all that came before under the same key has ended, well or not. */
export async function inTurn<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
  const tails = lastByKey();
  const before = tails.get(key) ?? Promise.resolve();
  const mine = before.then(work, work);
  tails.set(key, mine);
  try {
    return await mine;
  } finally {
    if (tails.get(key) === mine) tails.delete(key);
  }
}
