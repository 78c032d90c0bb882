// Purges the caches in front by the keys in `Surrogate-Key`: an address's path, and `site`. Each cache has a cursor, so
// that none misses an edition.
import { now } from "@/lib/base/clock";
import { db, transaction } from "@/lib/base/db";
import { listEditionsAfter, type Edition } from "@/lib/projections/editions/editions";
import { env } from "@/lib/base/env";
import { sendOutside } from "@/lib/outbox/send";
import { logWarning } from "@/lib/base/log/log";

export type Purged = { hasCaches: boolean; isBehind: boolean };

/** Milliseconds. An editor waits for it. */
const patience = 2_000;

/** Milliseconds until the second purge, since a cache may have been fetching the old page during the first. */
const again = 1_000;

/** A cache further behind forgets the whole site. */
const mostEditions = 200;

/** Characters in a request: caches refuse longer headers. */
const mostCharacters = 4_000;

const wholeSite = "site";

/**
 * All caches of PURGE_URLS at once, of what they were not told yet up to an edition: every server must answer with that one.
 * Failures are stored for the desk and for later rounds.
 */
export async function purgeCaches(edition: number): Promise<Purged> {
  const { purgeUrls } = env();
  const areTold = await Promise.all(purgeUrls.map((address) => tellTheRest(address, edition)));
  return { hasCaches: purgeUrls.length > 0, isBehind: areTold.includes(false) };
}

export async function listFailingCaches(): Promise<
  { address: string; since: Date; problem: string }[]
> {
  const { purgeUrls } = env();
  if (purgeUrls.length === 0) return [];
  const caches = await db().sharedCache.findMany({ where: { address: { in: purgeUrls } } });
  return caches.flatMap(({ address, failingSince: since, problem }) =>
    since === null || problem === null ? [] : [{ address, since, problem }],
  );
}

async function tellTheRest(address: string, newest: number): Promise<boolean> {
  const cache = await db().sharedCache.findUnique({ where: { address } });
  const told = cache?.edition ?? -1;
  if (told >= newest) return true;
  // A new cache may hold anything.
  const isFarBehind = told === -1 || newest - told > mostEditions;
  const keys = isFarBehind ? [wholeSite] : keysOf(await listEditionsAfter(told, newest));
  const problem = await tell(address, keys);
  await writeDown(address, problem === null ? newest : told, problem);
  if (problem === null) setTimeout(() => void tell(address, keys), again).unref();
  else if (problem !== cache?.problem) logWarning(problem);
  return problem === null;
}

function keysOf(editions: readonly Edition[]): string[] {
  if (editions.some(({ isWhole }) => isWhole)) return [wholeSite];
  return [...new Set(editions.flatMap(({ addresses }) => addresses))];
}

async function tell(address: string, keys: readonly string[]): Promise<string | null> {
  for (const some of inRequests(keys)) {
    const request = { method: "PURGE", headers: { "Surrogate-Key": some } };
    const refused = await sendOutside(address, request, patience);
    if (refused === null) continue;
    const why = "status" in refused ? `answered ${refused.status} to a purge` : refused.unreached;
    return `The cache at ${address} ${why}.`;
  }
  return null;
}

/** In as few requests as possible. */
function inRequests(keys: readonly string[]): string[] {
  const parts: string[] = [];
  for (const key of keys) {
    const last = parts.at(-1);
    if (last === undefined || last.length + key.length >= mostCharacters) parts.push(key);
    else parts[parts.length - 1] = `${last} ${key}`;
  }
  return parts;
}

/** Of two servers, the one that got further counts. */
async function writeDown(address: string, edition: number, problem: string | null): Promise<void> {
  await transaction(async (tx) => {
    const known = await tx.sharedCache.findUnique({ where: { address } });
    const isOld = known !== null && problem !== null && known.edition > edition;
    if (isOld) return;
    const data = {
      edition: Math.max(edition, known?.edition ?? -1),
      failingSince: problem === null ? null : (known?.failingSince ?? now()),
      problem,
    };
    await tx.sharedCache.upsert({
      where: { address },
      create: { address, ...data },
      update: data,
    });
  });
}
