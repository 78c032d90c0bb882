// What writes at the desk, and each job, expires reader pages.
import { revalidatePath } from "next/cache";
import { serverState } from "@/lib/base/once-in-process";
import { purgeCaches } from "@/lib/outbox/purge";
import { listEditionsAfter, newestEdition } from "@/lib/projections/editions/editions";

/**
 * Expires what editions name since the last one that this server saw; all pages if it has seen none. Then it waits for the
 * other servers, and tells the caches in front, since they ask any server again.
 */
export async function expireNewEditions(): Promise<void> {
  const { edition: seen } = serverState;
  if (seen === undefined) {
    const newest = await newestEdition();
    expirePages("all");
    serverState.edition = newest;
    return tellOthers(newest);
  }
  const editions = await listEditionsAfter(seen);
  if (editions.length === 0) return serverState.cluster?.answersWith(serverState.edition ?? seen);
  if (editions.some(({ isWhole }) => isWhole)) expirePages("all");
  expirePages(new Set(editions.flatMap(({ addresses }) => addresses)));
  serverState.edition = Math.max(serverState.edition ?? 0, editions.at(-1)?.number ?? seen);
  await tellOthers(serverState.edition);
}

/** A cache in front asks any server: it is told once none of them answers with what was before. */
async function tellOthers(edition: number): Promise<void> {
  const { cluster } = serverState;
  await cluster?.answersWith(edition);
  await cluster?.untilAllAnswerWith(edition);
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
