import { announceEditions } from "@/lib/outbox/announce";
import { expireNewEditions } from "@/lib/web/pages/reader-pages";
import { jobRoute } from "@/lib/web/routes/job-route";

// The hub fetches the feeds at once, so that they are expired first.
export const POST = jobRoute(() => announceEditions(expireNewEditions));
