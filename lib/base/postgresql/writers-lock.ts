/**
 * Held by the one that writes, until the end of the transaction. A number of our own; locks are kept for each database.
 */
export const writersLock = "SELECT pg_advisory_xact_lock(7838001)";
