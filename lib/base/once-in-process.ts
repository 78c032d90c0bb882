// What a process has once, however often this module is loaded in it: Next bundles each route by itself, and the server
// runs beside them.

const shared = globalThis as unknown as { stet?: Map<string, unknown> };

/** The value of that name. The first call makes it; each later one gets the same. */
export function onceInProcess<Value>(name: string, make: () => Value): Value {
  const kept = (shared.stet ??= new Map());
  if (!kept.has(name)) kept.set(name, make());
  return kept.get(name) as Value;
}

/** What the server and the pages that it serves know of each other. */
export type ServerState = {
  /** The connection, once somebody needed it. */
  database?: import("@/prisma/generated/client").PrismaClient;
  /** The newest edition that this server has seen. */
  edition?: number;
  /** The server's own keeping of pages, where it has one. */
  plainPages?: { expire: (addresses: Iterable<string> | "all") => void };
};

export const serverState = onceInProcess<ServerState>("server", () => ({}));
