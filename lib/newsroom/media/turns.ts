// Who has to wait: so many pictures are worked on at once, and the same bytes by one request at a time.
import { onceInProcess } from "@/lib/base/once-in-process.mjs";

type Turns = { busy: number; waiting: (() => void)[]; tails: Map<string, Promise<unknown>> };

const turns = (): Turns =>
  onceInProcess("pictureTurns", () => ({ busy: 0, waiting: [], tails: new Map() }));

/** A picture of 60 megapixels takes some 200 MiB while it is worked on. */
const most = 2;

/** Does the work once fewer than two others are at theirs, in the order in which they came. */
export async function whenThereIsRoom<Result>(work: () => Promise<Result>): Promise<Result> {
  const { waiting } = turns();
  if (turns().busy < most) turns().busy += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else turns().busy -= 1;
  }
}

/** Does the work once all that came before under the same key has ended, well or not. */
export async function inTurn<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
  const { tails } = turns();
  const before = tails.get(key) ?? Promise.resolve();
  const mine = before.then(work, work);
  tails.set(key, mine);
  try {
    return await mine;
  } finally {
    if (tails.get(key) === mine) tails.delete(key);
  }
}
