import { writeAtom } from "@/lib/site/feeds/atom";
import type { Feed, FeedFormat } from "@/lib/site/feeds/feed";
import { writeJsonFeed } from "@/lib/site/feeds/json";
import { writeRss } from "@/lib/site/feeds/rss";

export const feedWriters = {
  rss: { write: writeRss, mimeType: "application/rss+xml; charset=utf-8" },
  atom: { write: writeAtom, mimeType: "application/atom+xml; charset=utf-8" },
  // JSON is UTF-8 and takes no parameter (RFC 8259, 11).
  json: { write: writeJsonFeed, mimeType: "application/feed+json" },
} as const satisfies Record<FeedFormat, { write: (feed: Feed) => string; mimeType: string }>;
