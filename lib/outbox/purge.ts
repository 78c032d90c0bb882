// Tells the caches in front of the site what expired, by the keys that answers carry in `Surrogate-Key`: an address's
// path, and `site` for all of them. How far each was told is written down, so that none misses an edition.
import { now } from "@/lib/base/clock";
import { db, transaction } from "@/lib/base/db";
import {
  listEditionsAfter,
  newestEdition,
  type Edition,
} from "@/lib/projections/editions/editions";
import { env } from "@/lib/base/env";
import { sendOutside } from "@/lib/outbox/send";

/** How a round went: whether there are caches, and whether one of them could not be told yet. */
export type Purged = { hasCaches: boolean; isBehind: boolean };

/** Milliseconds that a cache gets to answer: an editor waits for it. */
const patience = 2_000;

/** Milliseconds after which a cache is told again: what it was fetching when it was told the first time may be older. */
const again = 1_000;

/** Editions by whose addresses a cache is told; one that is further behind forgets the whole site. */
const mostEditions = 200;

/** Characters of keys in one request: caches refuse longer heads. */
const mostCharacters = 4_000;

/** Everything that the site answered. */
const wholeSite = "site";

/**
 * Tells each cache of PURGE_URLS of the editions that it was not told of yet, all at once. What fails is
 * written down for the desk, and made good by a later round, of a server that was started since, too.
 */
export async function purgeCaches(): Promise<Purged> {
  const { purgeUrls } = env();
  const areTold = await Promise.all(purgeUrls.map(tellTheRest));
  return { hasCaches: purgeUrls.length > 0, isBehind: areTold.includes(false) };
}

/** Caches that could not be told of the newest editions, and since when. */
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

/** Whether the cache has been told of everything. */
async function tellTheRest(address: string): Promise<boolean> {
  const cache = await db().sharedCache.findUnique({ where: { address } });
  const [told, newest] = [cache?.edition ?? -1, await newestEdition()];
  if (told >= newest) return true;
  // A cache that is new to us may hold anything.
  const isFarBehind = told === -1 || newest - told > mostEditions;
  const keys = isFarBehind ? [wholeSite] : keysOf(await listEditionsAfter(told));
  const problem = await tell(address, keys);
  await writeDown(address, problem === null ? newest : told, problem);
  if (problem === null) setTimeout(() => void tell(address, keys), again).unref();
  else if (problem !== cache?.problem) console.error(problem);
  return problem === null;
}

function keysOf(editions: readonly Edition[]): string[] {
  if (editions.some(({ isWhole }) => isWhole)) return [wholeSite];
  return [...new Set(editions.flatMap(({ addresses }) => addresses))];
}

/** Purges what carries any of the keys; a sentence if that failed. */
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

/** Keys with spaces between, in as few parts as may be. */
function inRequests(keys: readonly string[]): string[] {
  const parts: string[] = [];
  for (const key of keys) {
    const last = parts.at(-1);
    if (last === undefined || last.length + key.length >= mostCharacters) parts.push(key);
    else parts[parts.length - 1] = `${last} ${key}`;
  }
  return parts;
}

/** Two servers may tell a cache at a time: the one that told it more is believed. */
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
