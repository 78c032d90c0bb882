const isTerminal = Boolean(process.stdout.isTTY);
const heartbeat = isTerminal ? 1_000 : 20_000;

/**
 * Does `work` under a line such as `[4/4] Building the site ... (12 s)`. A terminal sees the
 * seconds grow; a log file gets a line now and then.
 * @template Result
 * @param {string} title with its place, such as "[4/4] Building the site"
 * @param {() => Promise<Result>} work
 * @param {number} [quietFor] milliseconds for which a step that is mostly short says nothing
 * @returns {Promise<Result>}
 */
export async function step(title, work, quietFor = 0) {
  const began = Date.now();
  let isVisible = false;

  const say = (/** @type {string} */ text) => {
    const line = `${title} ... ${text}`;
    process.stdout.write(isTerminal ? `\r${line}` : `${line.trimEnd()}\n`);
  };
  const seconds = () => `(${Math.round((Date.now() - began) / 1_000)} s)`;
  const appear = () => {
    isVisible = true;
    say("");
  };

  const appearance = setTimeout(appear, quietFor);
  const beat = setInterval(() => isVisible && say(seconds()), heartbeat);
  try {
    return await work();
  } finally {
    clearTimeout(appearance);
    clearInterval(beat);
    if (isVisible || quietFor === 0) say(isTerminal ? `${seconds()}\n` : seconds());
  }
}
