// The server's rounds: every few seconds, and at the moment when a scheduled article is due, it asks its own
// routes to do what is to be done. It asks by HTTP since Next expires kept pages only inside a request.
import { z } from "zod";

/** Milliseconds between two rounds when nothing is due sooner. */
const pause = 10_000;

/** Milliseconds until the next try at what is overdue already: another server may be at it. */
const retry = 1_000;

/** Milliseconds between two looks for pictures to be made ready: who uploaded one waits for it. */
const picturePause = 2_000;

/** Milliseconds between two looks into the bin of pictures: what is in it counts days. */
const binPause = 3_600_000;

/** Milliseconds between two looks for what a hub is to be told, and until it is told again after it failed. */
const hubPause = 2_000;
const hubRetry = 60_000;

/** Milliseconds until a cache in front of the site that could not be told what expired is told again. */
const purgeRetry = 2_000;

/** Milliseconds between the first rounds of a server that starts: its first readers come before them. */
const startRest = 1_000;

/** Milliseconds between two outside links that are asked, and between two looks for one whose turn has come. */
const linkRest = 1_000;
const linkPause = 60_000;

/** What is asked for, and how many milliseconds the answer says to wait until it is asked for again. */
type Round = { path: string; waitAfter: (answer: unknown) => number };

function roundOf<Answer>(
  path: string,
  shape: z.ZodType<Answer>,
  waitAfter: (answer: Answer) => number,
): Round {
  return { path, waitAfter: (answer) => waitAfter(shape.parse(answer)) };
}

const more = z.object({ isMore: z.boolean() });

const rounds: readonly Round[] = [
  roundOf("/api/jobs/publish-due", z.object({ nextDue: z.string().nullable() }), ({ nextDue }) =>
    waitFor(nextDue, Date.now()),
  ),
  roundOf("/api/jobs/render-pictures", more, ({ isMore }) => (isMore ? 0 : picturePause)),
  roundOf("/api/jobs/empty-bin", more, ({ isMore }) => (isMore ? 0 : binPause)),
  roundOf(
    "/api/jobs/announce",
    z.object({ hasHub: z.boolean(), problem: z.string().nullable() }),
    ({ hasHub, problem }) => {
      if (problem) console.error(problem);
      if (!hasHub) return binPause;
      return problem ? hubRetry : hubPause;
    },
  ),
  roundOf(
    "/api/jobs/purge-caches",
    z.object({ hasCaches: z.boolean(), isBehind: z.boolean() }),
    ({ hasCaches, isBehind }) => {
      if (!hasCaches) return binPause;
      return isBehind ? purgeRetry : pause;
    },
  ),
  roundOf("/api/jobs/renew-search", more, ({ isMore }) => (isMore ? 0 : pause)),
  roundOf("/api/jobs/check-links", more, ({ isMore }) => (isMore ? linkRest : linkPause)),
];

/**
 * Begins the rounds, one after the other; gives what ends them. `origin` is where the server is reached on its own machine,
 * and `token` proves that the newsroom itself asks.
 */
export function beginRounds(origin: string, token: string): () => void {
  const ends = rounds.map(({ path, waitAfter }, index) => {
    let isOver = false;
    const ask = async () => {
      const wait = await askForRound(origin, token, { path, waitAfter }, () => isOver);
      if (!isOver) timer = setTimeout(ask, wait);
    };
    let timer = setTimeout(ask, (index + 1) * startRest);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  });
  return () => ends.forEach((end) => end());
}

/** Milliseconds until the next round, where the next scheduled article is due at `nextDue`. */
export function waitFor(nextDue: string | null, now: number): number {
  if (nextDue === null) return pause;
  const left = Date.parse(nextDue) - now;
  // A timer may fire a millisecond early, and would find nothing due yet.
  return left > 0 ? Math.min(left + 1, pause) : retry;
}

/** Gives the milliseconds until the next round. A server that is closing cuts it off: then `isOver`. */
async function askForRound(
  origin: string,
  token: string,
  { path, waitAfter }: Round,
  isOver: () => boolean,
): Promise<number> {
  try {
    const answer = await fetch(origin + path, {
      method: "POST",
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(120_000),
    });
    if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
    return waitAfter(await answer.json());
  } catch (error) {
    // A round that failed is not the last one: the next makes good what it left.
    if (!isOver()) console.error(`A round of ${path} failed:`, error);
    return pause;
  }
}
