// Expiry of reader pages: what writes at the desk, and each job, is followed by it.
import { revalidatePath } from "next/cache";
import { serverState } from "@/lib/base/once-in-process";
import { purgeCaches } from "@/lib/outbox/purge";
import { listEditionsAfter, newestEdition } from "@/lib/projections/editions/editions";

/**
 * Expires the pages that editions after the one this server saw last name, by whichever server or command they were
 * issued: the next request for each is rendered from the database. A server that has seen none expires all it keeps.
 * The caches in front of the site are told then, since they ask this server again.
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

/** Does the work, then expires what readers see differently by it: also if it fails after a part of it was written. */
export async function thenExpire<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } finally {
    await expireNewEditions();
  }
}

const versionPages = "/(site)/articles/[slug]/history/[number]";

/** Expires what this server keeps for some addresses. */
export function expirePages(addresses: Iterable<string> | "all"): void {
  serverState.plainPages?.expire(addresses);
  if (addresses === "all") {
    revalidatePath("/", "layout");
    return;
  }
  for (const address of addresses) {
    revalidatePath(address);
    // An article's versions expire with their list (server/expiry-name.ts); here those of all articles.
    if (address.endsWith("/history")) revalidatePath(versionPages, "page");
  }
}
