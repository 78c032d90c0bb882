// The server's own round for the caches in front of the site: tells those that could not be told what expired.
import { purgeCaches } from "@/lib/outbox/purge";
import { expireNewEditions } from "@/lib/web/pages/reader-pages";
import { jobRoute } from "@/lib/web/routes/job-route";

export const POST = jobRoute(async () => {
  // They ask this server at once for what they are told of.
  await expireNewEditions();
  return purgeCaches();
});
