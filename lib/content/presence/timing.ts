// Milliseconds. A colleague appears within 3 seconds, and disappears within 15 after leaving, even if their machine
// died.

/** A silent tab is gone. */
export const goneAfter = 10_000;

/** An equal row is written again at this age. */
export const writtenAgainAfter = 4_000;

/** Between two reports of a visible tab. */
export const pause = 2_000;

/** While the server tells by itself what happens: a report only says that the tab is there. */
export const livePause = 4_000;

/** In the background, or without a server. Browsers may add a second. */
export const longPause = 6_000;

/** A change is reported at once, but not sooner than this after the last report. */
export const shortPause = 1_000;
