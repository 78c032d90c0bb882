// The server's rounds: every few seconds, and at the moment when a scheduled article is due, it asks its own
// routes to do what is to be done. It asks by HTTP since Next expires kept pages only inside a request.

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

/**
 * What is asked for, and how many milliseconds the answer says to wait until it is asked for again.
 * @type {readonly { path: string; waitAfter: (answer: any) => number }[]}
 */
const rounds = [
  {
    path: "/api/jobs/publish-due",
    waitAfter: ({ nextDue }) => waitFor(nextDue, Date.now()),
  },
  {
    path: "/api/jobs/render-pictures",
    waitAfter: ({ isMore }) => (isMore ? 0 : picturePause),
  },
  {
    path: "/api/jobs/empty-bin",
    waitAfter: ({ isMore }) => (isMore ? 0 : binPause),
  },
  {
    path: "/api/jobs/announce",
    waitAfter: ({ hasHub, problem }) => {
      if (problem) console.error(problem);
      if (!hasHub) return binPause;
      return problem ? hubRetry : hubPause;
    },
  },
  {
    path: "/api/jobs/purge-caches",
    waitAfter: ({ hasCaches, isBehind }) => {
      if (!hasCaches) return binPause;
      return isBehind ? purgeRetry : pause;
    },
  },
  {
    path: "/api/jobs/renew-search",
    waitAfter: ({ isMore }) => (isMore ? 0 : pause),
  },
  {
    path: "/api/jobs/check-links",
    waitAfter: ({ isMore }) => (isMore ? linkRest : linkPause),
  },
];

/**
 * Begins the rounds, one after the other; gives what ends them.
 * @param {string} origin where the server is reached on its own machine
 * @param {string} token proves that the newsroom itself asks
 * @returns {() => void}
 */
export function beginRounds(origin, token) {
  const ends = rounds.map(({ path, waitAfter }, index) => {
    let isOver = false;
    const round = async () => {
      const wait = await askForRound(origin, token, path, waitAfter, () => isOver);
      if (!isOver) timer = setTimeout(round, wait);
    };
    let timer = setTimeout(round, (index + 1) * startRest);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  });
  return () => ends.forEach((end) => end());
}

/**
 * @param {string | null} nextDue when the next scheduled article is due
 * @param {number} now
 * @returns {number} milliseconds until the next round
 */
export function waitFor(nextDue, now) {
  if (nextDue === null) return pause;
  const left = Date.parse(nextDue) - now;
  // A timer may fire a millisecond early, and would find nothing due yet.
  return left > 0 ? Math.min(left + 1, pause) : retry;
}

/**
 * @param {string} origin
 * @param {string} token
 * @param {string} path
 * @param {(answer: any) => number} waitAfter
 * @param {() => boolean} isOver whether the server is closing, which cuts it off
 * @returns {Promise<number>} milliseconds until the next round
 */
async function askForRound(origin, token, path, waitAfter, isOver) {
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
