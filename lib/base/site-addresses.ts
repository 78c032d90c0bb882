// The address of everything that readers can ask for, as a path. One place, so that what is linked, what is
// expired and what is announced are the same.

/** A place where articles are listed, newest first. */
export type ListAddress = "/" | `/sections/${string}` | `/topics/${string}` | `/authors/${string}`;

export const frontPath = "/";
export const archivePath = "/archive";
export const correctionsPath = "/corrections";
export const searchPath = "/search";
export const sitemapPath = "/sitemap.xml";
export const newsSitemapPath = "/news-sitemap.xml";
export const robotsPath = "/robots.txt";

/** What of the site is no article, as search engines are told. */
export const placesMapPath = "/sitemaps/places.xml";

export function articlePath(slug: string): string {
  return `/articles/${encodeURIComponent(slug)}`;
}

/** The picture that is drawn for an article without one. @param version names what is drawn */
export function sharePicturePath(slug: string, version: string): string {
  return `/share-pictures/${encodeURIComponent(slug)}/${version}.png`;
}

/** The versions of an article that readers were given; with a number, that one compared with the one before. */
export function historyPath(slug: string, number?: number): string {
  return `${articlePath(slug)}/history${number === undefined ? "" : `/${number}`}`;
}

export function sectionPath(slug: string): `/sections/${string}` {
  return `/sections/${encodeURIComponent(slug)}`;
}

export function topicPath(slug: string): `/topics/${string}` {
  return `/topics/${encodeURIComponent(slug)}`;
}

export function authorPath(slug: string): `/authors/${string}` {
  return `/authors/${encodeURIComponent(slug)}`;
}

/** What a list goes on with behind a cursor, see lib/content/lists/listing.ts. */
export function olderPath(list: string, cursor: string): string {
  return `${list === "/" ? "" : list}/older/${cursor}`;
}

/** @param month as “2026-11”, in the site's time zone */
export function monthPath(month: string): string {
  return `${archivePath}/${month}`;
}

/**
 * The articles of a month, as search engines are told. Where they are more than one map takes, each part has its own.
 * @param month as “2026-11”
 * @param part 1, 2, 3 …
 */
export function monthMapPath(month: string, part = 1): string {
  return `/sitemaps/${month}${part === 1 ? "" : `.${part}`}.xml`;
}

/** The feeds of a list, or of the corrections. */
export function feedPaths(list: ListAddress | typeof correctionsPath) {
  const base = list === "/" ? "" : list;
  return { rss: `${base}/rss.xml`, atom: `${base}/atom.xml`, json: `${base}/feed.json` };
}
