import { getInFull } from "@/lib/site/articles/in-full";
import { findAuthor } from "@/lib/site/authors/queries";
import { listCorrectionsOf, listLatestCorrections } from "@/lib/site/corrections/queries";
import { listRetracted } from "@/lib/site/corrections/retracted";
import { siteWords } from "@/lib/content/site-words/site-words";
import { env } from "@/lib/base/env";
import { correctionEntry, retractedEntry } from "@/lib/site/feeds/correction-entry";
import { entryOf, recordUri } from "@/lib/site/feeds/entry";
import type { Feed, FeedEntry } from "@/lib/site/feeds/feed";
import { listLatest } from "@/lib/site/listings/listings";
import { site, type ReadersList } from "@/lib/content/listings/listing";
import { findSection } from "@/lib/site/sections/queries";
import {
  authorPath,
  correctionsPath,
  feedPaths,
  frontPath,
  sectionPath,
  topicPath,
  type ListAddress,
} from "@/lib/base/site-addresses";
import { siteLanguage } from "@/lib/base/site-language";
import { findTopic } from "@/lib/site/topics/queries";

export type FeedOf = ListFeed | { kind: "corrections" };

type ListFeed = { kind: "site" } | { kind: "sections" | "topics" | "authors"; slug: string };

/** More than are published between two requests of a feed reader. */
const mostEntries = 30;

type Head = {
  place: ReadersList;
  id: string;
  title: string;
  description: string;
  path: ListAddress;
};

/** Null if there is no such list. The feed of a merged author is at the other author's address. */
export async function findFeed(of: FeedOf): Promise<Feed | null> {
  if (of.kind === "corrections") return correctionsFeed();
  const head = await findHead(of);
  if (head === null) return null;
  return { ...feedHead(head), entries: await entriesOf(head.place) };
}

/**
 * The newest articles of a list with their corrections, and its retractions. A retraction has a time of its own and the
 * id of its article, so that it reaches those who read the article long ago.
 */
async function entriesOf(place: ReadersList): Promise<FeedEntry[]> {
  const { siteUrl } = env();
  const [cards, retracted] = await Promise.all([
    listLatest(place, { limit: mostEntries }),
    listRetracted(place, mostEntries),
  ]);
  const [articles, corrections] = await Promise.all([
    getInFull(cards),
    listCorrectionsOf(cards.map(({ id }) => id)),
  ]);
  return [
    ...articles.map((article) => ({
      at: article.publishedAt,
      entry: entryOf(article, corrections.get(article.id) ?? [], siteUrl),
    })),
    ...retracted.map((one) => ({ at: one.retractedAt, entry: retractedEntry(one, siteUrl) })),
  ]
    .sort((one, other) => other.at.getTime() - one.at.getTime())
    .slice(0, mostEntries)
    .map(({ entry }) => entry);
}

export function feedHead(head: {
  id: string;
  title: string;
  description: string;
  path: Parameters<typeof feedPaths>[0];
}): Omit<Feed, "entries"> {
  const { siteUrl, siteName, webSubHub } = env();
  const { rss, atom, json } = feedPaths(head.path);
  return {
    id: head.id,
    title: head.title,
    description: head.description,
    pageAddress: siteUrl + head.path,
    addresses: { rss: siteUrl + rss, atom: siteUrl + atom, json: siteUrl + json },
    language: siteLanguage,
    publisher: { name: siteName, address: siteUrl + frontPath },
    iconAddress: `${siteUrl}/icon.svg`,
    hub: webSubHub,
  };
}

async function correctionsFeed(): Promise<Feed> {
  const { siteUrl, siteName } = env();
  const head = {
    id: siteUrl + correctionsPath,
    title: `${siteWords.corrections.title} | ${siteName}`,
    description: siteWords.corrections.description,
    path: correctionsPath,
  } as const;
  const corrections = await listLatestCorrections({ limit: mostEntries });
  return { ...feedHead(head), entries: corrections.map((one) => correctionEntry(one, siteUrl)) };
}

async function findHead(of: ListFeed): Promise<Head | null> {
  const { siteUrl, siteName } = env();
  switch (of.kind) {
    case "site":
      return {
        place: site,
        id: siteUrl + frontPath,
        title: siteName,
        description: siteWords.feeds.site(siteName),
        path: frontPath,
      };
    case "sections": {
      const section = await findSection(of.slug);
      if (section === null) return null;
      const path = sectionPath(section.slug);
      return headOf("section", section, siteWords.feeds.section(section.name), path);
    }
    case "topics": {
      const topic = await findTopic(of.slug);
      if (topic === null) return null;
      const description = topic.description || siteWords.feeds.topic(topic.name);
      return headOf("topic", topic, description, topicPath(topic.slug));
    }
    case "authors": {
      const author = await findAuthor(of.slug);
      if (author === null) return null;
      const description = author.biography || siteWords.feeds.author(author.name);
      return headOf("author", author, description, authorPath(author.slug));
    }
  }
}

function headOf(
  kind: "section" | "topic" | "author",
  { id, name }: { id: string; name: string },
  description: string,
  path: ListAddress,
): Head {
  const title = `${name} | ${env().siteName}`;
  return { place: { kind, id }, id: recordUri(id), title, description, path };
}
