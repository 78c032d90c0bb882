// How many pages are made at a time, and who waits for one: a rush of readers must leave the server to all others.

/** There is no room for one more that waits. */
export class NoRoomError extends Error {
  /** @override */
  name = "NoRoomError";
}

/** Pages that Next makes at a time: more are not made sooner, and nobody else is answered meanwhile. */
const atOnce = 3;

/** Pages that wait to be made, each some tens of milliseconds. */
const mostWaiting = 30;

/**
 * Has one thing after the other done, as much at a time as there is room for.
 * @returns {<Thing>(isFirst: boolean, work: () => Promise<Thing>) => Promise<Thing>} `isFirst` comes before what is not, and is
 *   never refused; else it rejects with a NoRoomError where too many wait already
 */
export function roomToMake() {
  let underWay = 0;
  /** @type {(() => void)[]} */
  const first = [];
  /** @type {(() => void)[]} */
  const others = [];
  return async (isFirst, work) => {
    if (underWay < atOnce) underWay += 1;
    else {
      if (!isFirst && others.length >= mostWaiting) throw new NoRoomError();
      // Whoever ends hands its place on.
      await new Promise((/** @type {(value?: undefined) => void} */ resolve) =>
        (isFirst ? first : others).push(resolve),
      );
    }
    try {
      return await work();
    } finally {
      const next = first.shift() ?? others.shift();
      if (next === undefined) underWay -= 1;
      else next();
    }
  };
}
