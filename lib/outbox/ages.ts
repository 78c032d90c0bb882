// How long the oldest change has waited for each of those who are told of changes, as figures.
import { now } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { metrics } from "@/lib/base/metrics/metrics";

export async function measureOutbox(): Promise<void> {
  const { purgeUrls, webSubHub } = env();
  const ages = [
    webSubHub === null ? 0 : await oldestSince({ announcedAt: null }),
    purgeUrls.length === 0 ? 0 : await ageOfCaches(purgeUrls),
  ];
  ["hub", "caches"].forEach((follower, index) =>
    metrics.outboxAge.set({ follower }, ages[index] ?? 0),
  );
}

async function ageOfCaches(addresses: readonly string[]): Promise<number> {
  const caches = await db().sharedCache.findMany({ where: { address: { in: [...addresses] } } });
  const least = Math.min(...caches.map(({ edition }) => edition));
  return caches.length === 0 ? 0 : oldestSince({ number: { gt: least } });
}

/** Seconds; 0 if nothing waits. */
async function oldestSince(
  where: { announcedAt: null } | { number: { gt: number } },
): Promise<number> {
  const oldest = await db().edition.findFirst({
    where,
    orderBy: { number: "asc" },
    select: { at: true },
  });
  return oldest === null ? 0 : (now().getTime() - oldest.at.getTime()) / 1_000;
}
