// Purges what could not be purged before.
import { purgeCaches } from "@/lib/outbox/purge";
import { expireNewEditions } from "@/lib/web/pages/reader-pages";
import { jobRoute } from "@/lib/web/routes/job-route";

export const POST = jobRoute(async () => {
  // The caches fetch the pages at once, so that they are expired first, on every server.
  return purgeCaches(await expireNewEditions());
});
