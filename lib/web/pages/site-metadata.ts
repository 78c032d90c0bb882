import type { Metadata } from "next";
import { openingOfStory } from "@/lib/content/articles/opening";
import type { LiveArticle } from "@/lib/site/articles/queries";
import { writersOf } from "@/lib/content/authors/byline";
import { siteWords } from "@/lib/content/site-words/site-words";
import { env } from "@/lib/base/env";
import { sharePictureOf } from "@/lib/site/sharing/share-picture";
import {
  articlePath,
  authorPath,
  correctionsPath,
  feedPaths,
  frontPath,
  type ListAddress,
} from "@/lib/base/site-addresses";
import { machineTime } from "@/lib/base/site-time";

type Page = {
  title: string;
  path: string;
  /** A sentence for search results; may be empty. */
  description: string;
  /** Lists with feeds of their own. Other pages name the site's feeds. */
  list?: ListAddress | typeof correctionsPath;
};

/** What is shown where the address is shared follows ogp.me. */
export function pageMetadata({ title, path, list, ...page }: Page): Metadata {
  const { siteName } = env();
  const description = page.description || undefined;
  return {
    title: path === frontPath ? { absolute: title } : title,
    description,
    // Search engines show a large picture only if the page allows it.
    robots: { "max-image-preview": "large" },
    alternates: { canonical: path, types: feedLinks(list ?? frontPath, list ? title : siteName) },
    openGraph: { type: "website", title, description, url: path, siteName },
    twitter: { card: "summary", title, description },
  };
}

export function articleMetadata({ slug, publishedAt, revisedAt, story }: LiveArticle): Metadata {
  const { siteName } = env();
  const { section, topics } = story;
  const writers = writersOf(story.bylines);
  const description = story.searchDescription || story.standfirst || openingOfStory(story);
  const title = story.searchTitle || story.headline;
  const sharedTitle = story.shortHeadline || story.headline;
  const page = pageMetadata({ title, description, path: articlePath(slug) });
  const { path, width, height, altText, mimeType } = sharePictureOf(slug, story, siteName);
  const images = [{ url: path, width, height, alt: altText, type: mimeType }];
  return {
    ...page,
    alternates: { ...page.alternates, canonical: story.canonicalAddress || articlePath(slug) },
    authors: writers.map(({ author }) => ({ name: author.name, url: authorPath(author.slug) })),
    openGraph: {
      ...page.openGraph,
      ...{ type: "article", title: sharedTitle, images },
      publishedTime: machineTime(publishedAt),
      modifiedTime: machineTime(revisedAt ?? publishedAt),
      authors: writers.map(({ author }) => env().siteUrl + authorPath(author.slug)),
      ...(section && { section: section.name }),
      tags: topics.map(({ name }) => name),
    },
    twitter: {
      ...page.twitter,
      title: sharedTitle,
      card: "summary_large_image",
      images: [{ url: path, alt: altText }],
    },
  };
}

function feedLinks(list: ListAddress | typeof correctionsPath, title: string) {
  const { rss, atom, json } = feedPaths(list);
  const { named } = siteWords.feeds;
  return {
    "application/rss+xml": [{ url: rss, title: named.rss(title) }],
    "application/atom+xml": [{ url: atom, title: named.atom(title) }],
    "application/feed+json": [{ url: json, title: named.json(title) }],
  };
}

/** Search engines follow its links and list the articles themselves. */
export function olderMetadata(title: string): Metadata {
  return { title, robots: { index: false, follow: true } };
}

/** Next itself keeps such a page out of search indexes. */
export const notFoundMetadata: Metadata = { title: siteWords.notFound.title };
