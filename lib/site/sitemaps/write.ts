// Site maps as XML: sitemaps.org/protocol.html, and Google's extension for news
// (developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap).
import { writeXml, type Node } from "@/lib/base/xml";

const siteMaps = "http://www.sitemaps.org/schemas/sitemap/0.9";
const news = "http://www.google.com/schemas/sitemap-news/0.9";

/** An absolute address. `changedAt` null: unknown. */
export type Mapped = { address: string; changedAt: Date | null };

export type NewsPage = { address: string; publishedAt: Date; title: string };

export function writeMapIndex(maps: readonly Mapped[]): string {
  const children = maps.map((map) => mapped("sitemap", map));
  return writeXml({ name: "sitemapindex", children }, { "": siteMaps });
}

export function writeMap(pages: readonly Mapped[]): string {
  const children = pages.map((page) => mapped("url", page));
  return writeXml({ name: "urlset", children }, { "": siteMaps });
}

/** @param publication the site's name, and its language by ISO 639 */
export function writeNewsMap(
  stories: readonly NewsPage[],
  publication: { name: string; language: string },
): string {
  const children = stories.map(({ address, publishedAt, title }): Node => {
    const names = [
      element("news:name", publication.name),
      element("news:language", publication.language),
    ];
    const story = [
      { name: "news:publication", children: names },
      element("news:publication_date", publishedAt.toISOString()),
      element("news:title", title),
    ];
    return {
      name: "url",
      children: [element("loc", address), { name: "news:news", children: story }],
    };
  });
  return writeXml({ name: "urlset", children }, { "": siteMaps, news });
}

function mapped(name: string, { address, changedAt }: Mapped): Node {
  const changed = changedAt && element("lastmod", changedAt.toISOString());
  return { name, children: [element("loc", address), changed] };
}

function element(name: string, text: string): Node {
  return { name, children: [text] };
}
