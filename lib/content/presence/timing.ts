// How long a presence holds, in milliseconds. Together they keep the promise: a colleague is seen
// within 3 seconds, and is gone within 15 of leaving, even if their machine died.

/** A tab that has not been heard of for so long is not shown. */
export const goneAfter = 10_000;

/** A row that says nothing new is written again only once it is so old. */
export const writtenAgainAfter = 4_000;

/** From one report to the next of a tab that is seen. */
export const pause = 2_000;

/** The same of a tab in the background, or while the server does not answer. Browsers may add a second to it. */
export const longPause = 6_000;

/** News, such as another block, is reported at once, but no sooner after the last report than this. */
export const shortPause = 1_000;
