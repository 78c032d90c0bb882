// Tells the WebSub hub which feeds have something new (w3.org/TR/websub): it passes it on to all who follow them.
import { z } from "zod";
import { now } from "@/lib/base/clock";
import { db, transaction } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { whileHolding } from "@/lib/base/jobs/claim";
import { sendOutside } from "@/lib/outbox/send";

/** How a round went. `problem` is a sentence: the hub was not reached, and is told by a later round. */
export type Announced = { hasHub: boolean; problem: string | null };

/** Milliseconds after which an edition is no news: a hub that comes, or comes back, is not told of it. */
const newsFor = 24 * 60 * 60 * 1_000;

/** Editions that one round tells of. */
const mostAtOnce = 200;

/** Milliseconds. */
const patience = 10_000;

/**
 * Tells the hub of the feeds that editions name, if any is not told yet, in one request; does
 * nothing without a hub. A server that is killed in between tells it again: hubs take that.
 * @param beforehand what is done before the hub may ask for a feed
 */
export async function announceEditions(beforehand: () => Promise<void>): Promise<Announced> {
  const { webSubHub: hub } = env();
  if (hub === null) return { hasHub: false, problem: null };
  if ((await listUntold()).length === 0) return { hasHub: true, problem: null };
  const problem = await whileHolding("announce", async () => {
    const editions = await listUntold();
    const feeds = feedsIn(editions.flatMap(({ addresses }) => addressList.parse(addresses)));
    await beforehand();
    const failed = feeds.length === 0 ? null : await tell(hub, feeds);
    if (failed === null) await markTold(editions.map(({ number }) => number));
    return failed;
  });
  return { hasHub: true, problem };
}

const addressList = z.array(z.string());

/**
 * Editions carry a mark of their own here, and no cursor counts them as for a cache (purge.ts): the hub may skip those
 * that are no news any more, and a cache may miss none.
 */
async function listUntold() {
  const since = new Date(now().getTime() - newsFor);
  const newest = await db().edition.findMany({
    where: { announcedAt: null },
    orderBy: { number: "desc" },
    take: mostAtOnce,
    select: { number: true, at: true, addresses: true },
  });
  return newest.filter(({ at }) => at > since);
}

async function markTold(numbers: number[]): Promise<void> {
  await transaction((tx) =>
    tx.edition.updateMany({ where: { number: { in: numbers } }, data: { announcedAt: now() } }),
  );
}

function feedsIn(addresses: readonly string[]): string[] {
  const { siteUrl } = env();
  const feeds = addresses.filter((address) => /\/(rss\.xml|atom\.xml|feed\.json)$/.test(address));
  return [...new Set(feeds)].map((path) => siteUrl + path);
}

/** As every hub has it since PubSubHubbub 0.3, 7.1: `hub.url` once for each feed. */
async function tell(hub: string, feeds: readonly string[]): Promise<string | null> {
  const body = new URLSearchParams([
    ["hub.mode", "publish"],
    ...feeds.map((feed) => ["hub.url", feed]),
  ]);
  const refused = await sendOutside(hub, { method: "POST", body }, patience);
  if (refused === null) return null;
  const why = "status" in refused ? `answered ${refused.status}` : refused.unreached;
  return `The hub ${hub} ${why}: it is told again.`;
}
