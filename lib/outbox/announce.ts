// Tells the WebSub hub which feeds have changed (w3.org/TR/websub).
import { z } from "zod";
import { now } from "@/lib/base/clock";
import { db, transaction } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { whileHolding } from "@/lib/base/jobs/claim";
import { sendOutside } from "@/lib/outbox/send";

/** `problem`: the hub was not reached; a later round tells it. */
export type Announced = { hasHub: boolean; problem: string | null };

/** Milliseconds. An older edition is no news for a hub. */
const newsFor = 24 * 60 * 60 * 1_000;

/** In one round. */
const mostAtOnce = 200;

/** Milliseconds. */
const patience = 10_000;

/**
 * One request for all feeds not told yet; nothing without a hub. After a crash the hub may be told twice. @param
 * beforehand runs before the hub may ask for a feed
 */
export async function announceEditions(beforehand: () => Promise<unknown>): Promise<Announced> {
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

/** A mark on the edition, and no cursor as in purge.ts: a hub may skip old news, a cache nothing. */
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

/** PubSubHubbub 0.3, 7.1: `hub.url` once for each feed. */
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
