// What writes at the desk, and each job, expires reader pages.
import { revalidatePath } from "next/cache";
import { now } from "@/lib/base/clock";
import { metrics } from "@/lib/base/metrics/metrics";
import { serverState } from "@/lib/base/process/once-in-process";
import { purgeCaches } from "@/lib/outbox/purge";
import { listEditionsAfter, newestEdition } from "@/lib/projections/editions/editions";

/**
 * Expires what editions name since the last one that this server saw; all pages if it has seen none. Then it waits for the
 * other servers, and tells the caches in front, since they ask any server again. Gives the newest of these editions.
 */
export async function expireNewEditions(): Promise<number> {
  const { edition, moments } = await expireHere();
  // Another request may have expired the edition a moment ago and still be waiting for the others: then this one waits, too.
  if (edition > (serverState.editionEverywhere ?? -1)) await tellOthers(edition);
  for (const at of moments) {
    metrics.publishing.observe(Math.max(0, now().getTime() - at.getTime()) / 1_000);
  }
  return edition;
}

/** `moments`: of the editions that this server had not seen. */
async function expireHere(): Promise<{ edition: number; moments: Date[] }> {
  const { edition: seen } = serverState;
  if (seen === undefined) {
    const newest = await newestEdition();
    expirePages("all");
    return { edition: (serverState.edition = newest), moments: [] };
  }
  const editions = await listEditionsAfter(seen);
  if (editions.some(({ isWhole }) => isWhole)) expirePages("all");
  expirePages(new Set(editions.flatMap(({ addresses }) => addresses)));
  const edition = Math.max(serverState.edition ?? 0, editions.at(-1)?.number ?? seen);
  serverState.edition = edition;
  return { edition, moments: editions.map(({ at }) => at) };
}

/** A cache in front asks any server: it is told once none of them answers with what was before. */
async function tellOthers(edition: number): Promise<void> {
  const { cluster } = serverState;
  await cluster?.answersWith(edition);
  await cluster?.untilAllAnswerWith(edition);
  await purgeCaches(edition);
  serverState.editionEverywhere = Math.max(serverState.editionEverywhere ?? 0, edition);
}

/** Expires also if the work fails, since a part of it may be written. */
export async function thenExpire<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } finally {
    await expireNewEditions();
  }
}

const versionPages = "/(site)/articles/[slug]/history/[number]";

export function expirePages(addresses: Iterable<string> | "all"): void {
  serverState.plainPages?.expire(addresses);
  if (addresses === "all") {
    revalidatePath("/", "layout");
    return;
  }
  for (const address of addresses) {
    revalidatePath(address);
    // Versions expire with their list (server/expiry-name.ts), here of all articles.
    if (address.endsWith("/history")) revalidatePath(versionPages, "page");
  }
}
