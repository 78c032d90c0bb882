// RSS 2.0 (rssboard.org/rss-specification) with three modules: content:encoded for the whole text, dc:creator for
// authors by name (RSS's own `author` wants an e-mail address), and Atom's links.
import { updatedAt, type Feed, type FeedEntry } from "@/lib/site/feeds/feed";
import { writeXml, type Node } from "@/lib/base/xml";

const namespaces = {
  atom: "http://www.w3.org/2005/Atom",
  content: "http://purl.org/rss/1.0/modules/content/",
  dc: "http://purl.org/dc/elements/1.1/",
};

export function writeRss(feed: Feed): string {
  const updated = updatedAt(feed);
  const channel: Node = {
    name: "channel",
    children: [
      element("title", feed.title),
      element("link", feed.pageAddress),
      element("description", feed.description),
      element("language", feed.language),
      updated && element("lastBuildDate", rssTime(updated)),
      element("docs", "https://www.rssboard.org/rss-specification"),
      link("self", feed.addresses.rss, "application/rss+xml"),
      feed.hub === null ? null : link("hub", feed.hub),
      ...feed.entries.map(item),
    ],
  };
  return writeXml({ name: "rss", attributes: { version: "2.0" }, children: [channel] }, namespaces);
}

function item(entry: FeedEntry): Node {
  // Followers of a podcast need the sound.
  const [lead] = [...entry.recordings, ...entry.pictures];
  return {
    name: "item",
    children: [
      element("title", entry.title),
      element("link", entry.address),
      entry.summary === "" ? null : element("description", entry.summary),
      ...entry.authors.map(({ name }) => element("dc:creator", name)),
      ...(entry.contributors ?? []).map(({ name }) => element("dc:contributor", name)),
      ...entry.categories.map((category) => element("category", category)),
      { name: "guid", attributes: { isPermaLink: "false" }, children: [entry.id] },
      element("pubDate", rssTime(entry.publishedAt)),
      // RSS has no such element; feed readers know Atom's.
      element("atom:updated", entry.updatedAt.toISOString()),
      // One for each item: not every feed reader allows several, and the specification leaves it open.
      lead && {
        name: "enclosure",
        attributes: { url: lead.address, length: String(lead.byteSize), type: lead.mimeType },
      },
      element("content:encoded", entry.html),
    ],
  };
}

function element(name: string, text: string): Node {
  return { name, children: [text] };
}

function link(rel: string, href: string, type?: string): Node {
  return { name: "atom:link", attributes: { rel, href, ...(type ? { type } : {}) } };
}

/** RFC 822 with a year of four digits: “Mon, 23 Nov 2026 06:00:00 GMT”. */
function rssTime(moment: Date): string {
  return moment.toUTCString();
}
