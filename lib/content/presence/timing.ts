// Milliseconds. Together they keep the promise: a colleague is seen within 3 seconds, and is gone within 15 after
// leaving, even if their machine died.

/** A tab that was silent for this long is not shown. */
export const goneAfter = 10_000;

/** A row that says nothing new is written again only at this age. */
export const writtenAgainAfter = 4_000;

/** Between two reports of a visible tab. */
export const pause = 2_000;

/** Between two reports of a tab in the background, or while the server does not answer. Browsers may add a second. */
export const longPause = 6_000;

/** A change, such as another block, is reported at once, but not sooner than this after the last report. */
export const shortPause = 1_000;
