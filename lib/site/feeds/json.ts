// JSON Feed 1.1 (jsonfeed.org/version/1.1).
import type { Feed, FeedEntry, FeedFile, FeedRecording } from "@/lib/site/feeds/feed";

export function writeJsonFeed(feed: Feed): string {
  const { name, address } = feed.publisher;
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    ...(feed.description && { description: feed.description }),
    home_page_url: feed.pageAddress,
    feed_url: feed.addresses.json,
    icon: feed.iconAddress,
    language: feed.language,
    authors: [{ name, url: address }],
    ...(feed.hub !== null && { hubs: [{ type: "WebSub", url: feed.hub }] }),
    items: feed.entries.map(item),
  });
}

function item(entry: FeedEntry) {
  const [lead] = entry.pictures;
  const files: (FeedFile | FeedRecording)[] = [...entry.recordings, ...entry.pictures];
  return {
    id: entry.id,
    url: entry.address,
    title: entry.title,
    ...(entry.summary && { summary: entry.summary }),
    content_html: entry.html,
    date_published: entry.publishedAt.toISOString(),
    date_modified: entry.updatedAt.toISOString(),
    ...(entry.authors.length > 0 && {
      authors: entry.authors.map(({ name, address }) => ({
        name,
        ...(address !== null && { url: address }),
      })),
    }),
    ...(entry.categories.length > 0 && { tags: entry.categories }),
    ...(lead && { image: lead.address }),
    ...(files.length > 0 && {
      attachments: files.map((file) => ({
        url: file.address,
        mime_type: file.mimeType,
        size_in_bytes: file.byteSize,
        ...("seconds" in file && { duration_in_seconds: file.seconds }),
        ...(file.title && { title: file.title }),
      })),
    }),
  };
}
