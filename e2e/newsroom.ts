// What a journey has of its newsroom, whichever database it is in and however many servers serve it.

/** What a journey does to the rows of its newsroom. */
export type JourneyDatabase = {
  /** Statements of SQL that both databases understand. */
  execute: (script: string) => Promise<void>;
  /** The rows' values, in the order of the columns. */
  query: (sql: string) => Promise<unknown[][]>;
  /** The same as `execute`, though rows may point to what is not there afterwards. */
  executeUnchecked: (script: string) => Promise<void>;
  /** Keeps the only turn to write for itself while `work` goes on. */
  whileWriting: (work: () => Promise<void>) => Promise<void>;
  /** Lets the database fail at every new row of a table, with this reason, until they are taken again. */
  refuseRows: (table: string, reason: string) => Promise<void>;
  takeRows: (table: string) => Promise<void>;
};

/** A server of the newsroom. */
export type Server = {
  url: string;
  processId: () => number;
  /** As a power failure would: nothing is finished or cleaned up. */
  kill: () => Promise<void>;
  /** As for an upgrade: it drains, and goes. */
  stop: () => Promise<void>;
  /** At the same address; with `folder`, from the build there. */
  restart: (folder?: string) => Promise<void>;
};

export type Newsroom = {
  /** Where readers and editors find it. */
  url: string;
  /** The settings for a command of this newsroom, and for its servers at their next start. */
  settings: Record<string, string>;
  database: JourneyDatabase;
  /** The folder with the files of its pictures as they came in. */
  originals: string;
  /** The folders of uploads that are under way, one for each server. */
  unfinished: string[];
  servers: Server[];
  /** All its servers at once, as a power failure would. */
  kill: () => Promise<void>;
  /** All its servers; with `folder`, from the build there. */
  restart: (folder?: string) => Promise<void>;
};
