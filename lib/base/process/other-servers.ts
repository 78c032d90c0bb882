// What servers of one newsroom know of each other. Only PostgreSQL has several; a newsroom in SQLite has one server, and
// no cluster.

/** How many servers answer readers with nothing older than an edition, of how many that run. */
export type Answering = { answering: number; servers: number };

export type Cluster = {
  /** From now on this server answers with nothing older than the edition. The others hear of it. */
  answersWith: (edition: number) => Promise<void>;
  /**
   * Waits until each other server that runs answers with nothing older than the edition. One that has not been heard of
   * for its lease is not waited for: it has stopped, or takes itself out of the balancer.
   */
  untilAllAnswerWith: (edition: number) => Promise<Answering>;
  /** Whether this server keeps up with the others: it has heard from the database within the last seconds. */
  isConnected: () => boolean;
  /** The others do not wait for this server any more. */
  leave: () => Promise<void>;
};
