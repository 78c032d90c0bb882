import { newestStamp } from "@/lib/projections/editions/editions";
import { findFeed, type FeedOf } from "@/lib/site/feeds/compose";
import { feedFormats, type FeedFormat, type Feed } from "@/lib/site/feeds/feed";
import { feedPaths } from "@/lib/base/site-addresses";
import { keptAnswer, nothingThere } from "@/lib/web/pages/kept-answer";
import { slugOf } from "@/lib/web/pages/page-params";
import { writeAtom } from "@/lib/site/feeds/atom";
import { writeJsonFeed } from "@/lib/site/feeds/json";
import { writeRss } from "@/lib/site/feeds/rss";

/** `parts`: a list, its slug if it has one, and the format. Redirects from the feed of a merged author. */
export async function answerFeed(parts: readonly string[]): Promise<Response> {
  const format = formatOf(parts.at(-1));
  const of = listOf(parts.slice(0, -1));
  const edition = await newestStamp();
  const feed = format && of ? await findFeed(of) : null;
  if (feed === null || format === null) return nothingThere("feed", edition);
  const address = feed.addresses[format];
  if (of && "slug" in of && !address.includes(`/${encodeURIComponent(of.slug)}/`)) {
    return new Response(null, { status: 308, headers: { Location: new URL(address).pathname } });
  }
  const { write, mimeType } = feedWriters[format];
  const links =
    feed.hub === null
      ? []
      : [
          { href: feed.hub, rel: "hub" },
          { href: address, rel: "self" },
        ];
  return keptAnswer(write(feed), { mimeType, edition, links });
}

function formatOf(name: string | undefined): FeedFormat | null {
  const names = feedPaths("/");
  return feedFormats.find((format) => names[format] === `/${name}`) ?? null;
}

function listOf([kind, param, ...more]: readonly string[]): FeedOf | null {
  if (more.length > 0) return null;
  if (kind === "site" || kind === "corrections") return param === undefined ? { kind } : null;
  if (kind !== "sections" && kind !== "topics" && kind !== "authors") return null;
  const slug = param === undefined ? null : slugOf(param);
  return slug === null ? null : { kind, slug };
}

const feedWriters = {
  rss: { write: writeRss, mimeType: "application/rss+xml; charset=utf-8" },
  atom: { write: writeAtom, mimeType: "application/atom+xml; charset=utf-8" },
  // JSON is UTF-8 and takes no parameter (RFC 8259, 11).
  json: { write: writeJsonFeed, mimeType: "application/feed+json" },
} as const satisfies Record<FeedFormat, { write: (feed: Feed) => string; mimeType: string }>;
