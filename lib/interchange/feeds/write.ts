// A feed in one of its formats, with the MIME type that it is sent as.
import { writeAtom } from "@/lib/interchange/feeds/atom";
import type { Feed, Format } from "@/lib/interchange/feeds/feed";
import { writeJsonFeed } from "@/lib/interchange/feeds/json";
import { writeRss } from "@/lib/interchange/feeds/rss";

export const writers = {
  rss: { write: writeRss, mimeType: "application/rss+xml; charset=utf-8" },
  atom: { write: writeAtom, mimeType: "application/atom+xml; charset=utf-8" },
  // JSON is UTF-8 and takes no parameter (RFC 8259, 11).
  json: { write: writeJsonFeed, mimeType: "application/feed+json" },
} as const satisfies Record<Format, { write: (feed: Feed) => string; mimeType: string }>;
