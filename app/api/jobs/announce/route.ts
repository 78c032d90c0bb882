// The server's own round for those who follow the feeds: tells the hub what is new.
import { announceEditions } from "@/lib/outbox/announce";
import { expireNewEditions } from "@/lib/web/pages/reader-pages";
import { jobRoute } from "@/lib/web/routes/job-route";

// The hub fetches the feeds at once: they are to have what it is told of.
export const POST = jobRoute(() => announceEditions(expireNewEditions));
