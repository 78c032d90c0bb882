// Atom (RFC 4287).
import { updatedAt, type Feed, type FeedEntry } from "@/lib/site/feeds/feed";
import { writeXml, type Node } from "@/lib/base/xml";

/** The time of an empty feed: `updated` is required (4.1.1). */
const never = new Date(0);

export function writeAtom(feed: Feed): string {
  const root: Node = {
    name: "feed",
    attributes: { "xml:lang": feed.language },
    children: [
      element("id", feed.id),
      element("title", feed.title),
      feed.description === "" ? null : element("subtitle", feed.description),
      element("updated", (updatedAt(feed) ?? never).toISOString()),
      // Each entry needs an author, its own or the feed's (4.1.1).
      person("author", feed.publisher),
      link("self", feed.addresses.atom, "application/atom+xml"),
      link("alternate", feed.pageAddress, "text/html"),
      feed.hub === null ? null : link("hub", feed.hub),
      element("icon", feed.iconAddress),
      ...feed.entries.map(entryElement),
    ],
  };
  return writeXml(root, { "": "http://www.w3.org/2005/Atom" });
}

function entryElement(entry: FeedEntry): Node {
  return {
    name: "entry",
    children: [
      element("id", entry.id),
      element("title", entry.title),
      element("published", entry.publishedAt.toISOString()),
      element("updated", entry.updatedAt.toISOString()),
      ...entry.authors.map((one) => person("author", one)),
      ...(entry.contributors ?? []).map((one) => person("contributor", one)),
      link("alternate", entry.address, "text/html"),
      // The source of what the entry says (4.2.7.2).
      entry.canonicalAddress === undefined ? null : link("via", entry.canonicalAddress),
      ...entry.categories.map((term): Node => ({ name: "category", attributes: { term } })),
      ...[...entry.recordings, ...entry.pictures].map(
        ({ address, mimeType, byteSize, title }): Node => {
          const attributes = { rel: "enclosure", href: address, type: mimeType };
          const length = String(byteSize);
          return { name: "link", attributes: { ...attributes, length, ...(title && { title }) } };
        },
      ),
      entry.summary === "" ? null : element("summary", entry.summary),
      { name: "content", attributes: { type: "html" }, children: [entry.html] },
    ],
  };
}

function person(
  role: "author" | "contributor",
  { name, address }: { name: string; address: string | null },
): Node {
  const uri = address === null ? null : element("uri", address);
  return { name: role, children: [element("name", name), uri] };
}

function element(name: string, text: string): Node {
  return { name, children: [text] };
}

function link(rel: string, href: string, type?: string): Node {
  return { name: "link", attributes: { rel, href, ...(type ? { type } : {}) } };
}
