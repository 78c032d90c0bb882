// What writes at the desk, and each job, expires reader pages.
import { revalidatePath } from "next/cache";
import { serverState } from "@/lib/base/once-in-process";
import { purgeCaches } from "@/lib/outbox/purge";
import { listEditionsAfter, newestEdition } from "@/lib/projections/editions/editions";

/**
 * Expires what editions name since the last one that this server saw; all pages if it has seen none. Caches in front
 * are told afterwards, since they ask this server again.
 */
export async function expireNewEditions(): Promise<void> {
  const { edition: seen } = serverState;
  if (seen === undefined) {
    const newest = await newestEdition();
    expirePages("all");
    serverState.edition = newest;
    await purgeCaches();
    return;
  }
  const editions = await listEditionsAfter(seen);
  if (editions.length === 0) return;
  if (editions.some(({ isWhole }) => isWhole)) expirePages("all");
  expirePages(new Set(editions.flatMap(({ addresses }) => addresses)));
  serverState.edition = Math.max(serverState.edition ?? 0, editions.at(-1)?.number ?? seen);
  await purgeCaches();
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
