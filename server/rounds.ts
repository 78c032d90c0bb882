// Every few seconds, and when a scheduled article is due, the server asks its own routes to do what is due. By HTTP,
// since Next expires pages only inside a request.
import { z } from "zod";
import { logError, logWarning } from "@/lib/base/log/log";
import { metrics } from "@/lib/base/metrics/metrics";
import { serverState, type RoundState } from "@/lib/base/process/once-in-process";

/** Milliseconds between rounds at most. */
const pause = 10_000;

/** Milliseconds until the next try of what is overdue: another server may do it. */
const retry = 1_000;

/** Milliseconds. An editor waits for the picture. */
const picturePause = 2_000;

/** Milliseconds. The bin counts days. */
const binPause = 3_600_000;

/** Milliseconds. Backups are made at a time of day. */
const backupPause = 30_000;

/** Milliseconds between messages to hubs, and before a repeat. */
const hubPause = 2_000;
const hubRetry = 60_000;

/** Milliseconds before a cache is told again. */
const purgeRetry = 2_000;

/** Milliseconds between the first rounds: the first readers come first. */
const startRest = 1_000;

/** Milliseconds between outside links. */
const linkRest = 1_000;
const linkPause = 60_000;

/** `waitAfter`: milliseconds, from the answer. */
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
      if (problem) logWarning(problem);
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
  roundOf("/api/jobs/back-up", z.object({ isOn: z.boolean() }), ({ isOn }) =>
    isOn ? backupPause : binPause,
  ),
  roundOf("/api/jobs/check-links", more, ({ isMore }) => (isMore ? linkRest : linkPause)),
];

/** The result ends them. `origin`: on this machine. `token`: proves that the newsroom asks. */
export function beginRounds(origin: string, token: string): () => void {
  const states = (serverState.rounds = new Map<string, RoundState>());
  const ends = rounds.map(({ path, waitAfter }, index) => {
    let isOver = false;
    const dueAt = Date.now() + (index + 1) * startRest;
    const state: RoundState = { succeededAt: null, failures: 0, dueAt };
    states.set(path, state);
    const ask = async () => {
      const wait = await askForRound(origin, token, { path, waitAfter }, () => isOver);
      note(path, state, wait);
      if (!isOver) timer = setTimeout(ask, wait ?? pause);
    };
    let timer = setTimeout(ask, (index + 1) * startRest);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  });
  return () => ends.forEach((end) => end());
}

/** Milliseconds. `nextDue`: the next scheduled article. */
export function waitFor(nextDue: string | null, now: number): number {
  if (nextDue === null) return pause;
  const left = Date.parse(nextDue) - now;
  // A timer may fire a millisecond early.
  return left > 0 ? Math.min(left + 1, pause) : retry;
}

/** `wait`: null after a failure. */
function note(path: string, state: RoundState, wait: number | null): void {
  const round = path.replace("/api/jobs/", "");
  state.dueAt = Date.now() + (wait ?? pause);
  if (wait === null) {
    state.failures += 1;
    metrics.roundFailures.inc({ round });
    return;
  }
  state.failures = 0;
  state.succeededAt = Date.now();
  metrics.roundAge.set({ round }, state.succeededAt / 1_000);
}

/** Gives milliseconds until the next; null if it failed. `isOver`: the server is closing. */
async function askForRound(
  origin: string,
  token: string,
  { path, waitAfter }: Round,
  isOver: () => boolean,
): Promise<number | null> {
  try {
    const answer = await fetch(origin + path, {
      method: "POST",
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(120_000),
    });
    if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
    return waitAfter(await answer.json());
  } catch (error) {
    if (!isOver()) logError(`A round of ${path} failed.`, { error });
    return null;
  }
}
