// Every address of the site, so that what is linked, expired and announced is the same.

export type ListAddress = "/" | `/sections/${string}` | `/topics/${string}` | `/authors/${string}`;

export const frontPath = "/";
export const archivePath = "/archive";
export const correctionsPath = "/corrections";
export const searchPath = "/search";
export const sitemapPath = "/sitemap.xml";
export const newsSitemapPath = "/news-sitemap.xml";
export const robotsPath = "/robots.txt";

/** The site map of pages that are no articles. */
export const placesMapPath = "/sitemaps/places.xml";

export function articlePath(slug: string): string {
  return `/articles/${encodeURIComponent(slug)}`;
}

/** @param version names what is drawn */
export function sharePicturePath(slug: string, version: string): string {
  return `/share-pictures/${encodeURIComponent(slug)}/${version}.png`;
}

/** With a number, that version compared with the one before. */
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

/** The page of a list that begins behind a cursor. */
export function olderPath(list: string, cursor: string): string {
  return `${list === "/" ? "" : list}/older/${cursor}`;
}

/** @param month as “2026-11”, in the site's time zone */
export function monthPath(month: string): string {
  return `${archivePath}/${month}`;
}

/** The site map of a month such as “2026-11”. `part` counts from 1, where the month fills more than one map. */
export function monthMapPath(month: string, part = 1): string {
  return `/sitemaps/${month}${part === 1 ? "" : `.${part}`}.xml`;
}

export function feedPaths(list: ListAddress | typeof correctionsPath) {
  const base = list === "/" ? "" : list;
  return { rss: `${base}/rss.xml`, atom: `${base}/atom.xml`, json: `${base}/feed.json` };
}
