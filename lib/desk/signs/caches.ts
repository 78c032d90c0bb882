import { db } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { deskTime } from "@/lib/base/site-time";
import type { Look, Sign } from "@/lib/desk/signs/sign";

export const caches: Look = { answers: false, look: lookAtCaches };

const about = { name: "caches", title: "Caches in front" };

async function lookAtCaches(): Promise<Sign> {
  const { purgeUrls } = env();
  if (purgeUrls.length === 0) {
    const sentence = "No cache stands in front of the site.";
    return { ...about, state: "well", word: "none", sentence, advice: null };
  }
  const failing = await db().sharedCache.findMany({
    where: { address: { in: purgeUrls }, failingSince: { not: null } },
  });
  if (failing.length === 0) {
    const sentence = "Each cache in front knows of the newest edition.";
    return { ...about, state: "well", word: "up to date", sentence, advice: null };
  }
  const told = failing.map(({ failingSince, problem }) => {
    return `${problem} Behind since ${deskTime(failingSince ?? new Date(0))}.`;
  });
  return {
    ...about,
    state: "act",
    word: "behind",
    sentence: told.join(" "),
    advice: "Check that the cache runs and takes PURGE from this server (docs/caches.md).",
  };
}
