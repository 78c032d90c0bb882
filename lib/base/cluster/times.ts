/** Milliseconds between two times that a server says that it runs. */
export const heartbeat = 1_000;

/** Milliseconds without an answer of the database after which a server says that it is not to be asked. */
export const cutOffAfter = 2_500;

/**
 * Milliseconds after which nobody waits for a server that was not heard of. Longer than `cutOffAfter` and the balancer's
 * own time to notice, together.
 */
export const lease = 5_000;

/** Servers that stopped without a word are forgotten by their time. */
export const isHeardOf = `"seenAt" > clock_timestamp() - interval '${lease} milliseconds'`;

/** The advisory lock of who applies migrations; shared by a server that joins the others. */
export const migrationsLock = 7838002;
