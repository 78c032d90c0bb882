// Expiry of reader pages: called by an action, route or job after its command succeeded.
import { revalidatePath } from "next/cache";
import { listEditionsAfter, newestEdition } from "@/lib/editions/editions";

// Next loads a module once for each of its routes; what this server has seen is one.
const kept = globalThis as { stetEdition?: number };

/**
 * Expires the pages that editions after the one this server saw last name, by whichever server or command they were
 * issued: the next request for each is rendered from the database. A server that has seen none expires all it keeps.
 */
export async function expireNewEditions(): Promise<void> {
  const { stetEdition: seen } = kept;
  if (seen === undefined) {
    const newest = await newestEdition();
    revalidatePath("/", "layout");
    kept.stetEdition = newest;
    return;
  }
  const editions = await listEditionsAfter(seen);
  if (editions.some(({ isWhole }) => isWhole)) revalidatePath("/", "layout");
  for (const address of new Set(editions.flatMap(({ addresses }) => addresses))) {
    revalidatePath(address);
  }
  kept.stetEdition = Math.max(kept.stetEdition ?? 0, editions.at(-1)?.number ?? seen);
}
