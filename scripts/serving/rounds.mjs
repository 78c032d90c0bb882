// The server's rounds: every few seconds, and at the moment when a scheduled article is due, it asks its own
// route to do what is due. It asks by HTTP since Next expires kept pages only inside a request.

/** Milliseconds between two rounds when nothing is due sooner. */
const pause = 10_000;

/** Milliseconds until the next try at what is overdue already: another server may be at it. */
const retry = 1_000;

/**
 * Begins the rounds, the first one now; gives what ends them.
 * @param {number} port
 * @param {string} token proves that the newsroom itself asks
 * @returns {() => void}
 */
export function beginRounds(port, token) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  let isOver = false;

  const round = async () => {
    const wait = await askForRound(port, token);
    if (!isOver) timer = setTimeout(round, wait);
  };
  void round();
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
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
 * @param {number} port
 * @param {string} token
 * @returns {Promise<number>} milliseconds until the next round
 */
async function askForRound(port, token) {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/api/jobs/publish-due`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(60_000),
    });
    if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
    const { nextDue } = await answer.json();
    return waitFor(nextDue, Date.now());
  } catch (error) {
    // A round that failed is not the last one: the next makes good what it left.
    console.error("A round for what is due failed:", error);
    return pause;
  }
}
