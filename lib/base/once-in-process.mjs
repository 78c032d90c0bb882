// What a process has once, however often this module is loaded in it: Next bundles each route by itself, and the server
// runs beside them.

/** @typedef {Map<string, unknown>} Kept */
const shared = /** @type {{ stet?: Kept }} */ (/** @type {unknown} */ (globalThis));

/**
 * The value of that name. The first call makes it; each later one gets the same.
 * @template Value
 * @param {string} name
 * @param {() => Value} make
 * @returns {Value}
 */
export function onceInProcess(name, make) {
  const kept = (shared.stet ??= new Map());
  if (!kept.has(name)) kept.set(name, make());
  return /** @type {Value} */ (kept.get(name));
}

/**
 * What the server and the pages that it serves know of each other.
 * @typedef {object} ServerState
 * @property {import("@/prisma/generated/client").PrismaClient} [database] the connection, once somebody needed it
 * @property {number} [edition] the newest edition that this server has seen
 * @property {{ expire: (addresses: Iterable<string> | "all") => void }} [plainPages] the server's own keeping of pages,
 *   where it has one
 */
export const serverState = onceInProcess("server", () => /** @type {ServerState} */ ({}));
