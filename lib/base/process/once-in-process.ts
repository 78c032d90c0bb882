// One value for each process: Next bundles each route by itself, so a module is loaded more than once.

const shared = globalThis as unknown as { stet?: Map<string, unknown> };

/** The first call makes the value. */
export function onceInProcess<Value>(name: string, make: () => Value): Value {
  const kept = (shared.stet ??= new Map());
  if (!kept.has(name)) kept.set(name, make());
  return kept.get(name) as Value;
}

/** Times in milliseconds. `failures`: since it last succeeded. */
export type RoundState = { succeededAt: number | null; failures: number; dueAt: number };

/** What the server and its pages share. */
export type ServerState = {
  database?: import("@/prisma/generated/client").PrismaClient;
  /** The inode of the database's file, when it was opened. */
  databaseInode?: number | undefined;
  /** This server answers readers with nothing older. */
  edition?: number;
  /** This server until it ends; missing in a command. */
  runId?: string;
  /** Nor does any other server, and the caches in front have been told. */
  editionEverywhere?: number;
  /** The other servers of the newsroom, where there can be any. */
  cluster?: import("@/lib/base/process/other-servers").Cluster;
  /** The kept pages, if this server keeps any. */
  plainPages?: {
    expire: (addresses: Iterable<string> | "all") => void;
    size: () => { pages: number; bytes: number };
  };
  /** How the rounds went, by path. */
  rounds?: Map<string, RoundState>;
  /** Told when something was written in this process, though not of what. */
  onCommit?: () => void;
  /** The server is about to stop: nothing begins that would go on answering. */
  isStopping?: boolean;
  /** Ends what goes on answering. */
  endStreams?: () => void;
};

export const serverState = onceInProcess<ServerState>("server", () => ({}));
