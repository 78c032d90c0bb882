// Where a story's links lead readers, in a few queries however many links there are.
import { linkedAddresses, relatedLinksIn } from "@/lib/content/checks/links";
import { sitePageOf, type RecordPage } from "@/lib/content/checks/site-address";
import { typingKey } from "@/lib/base/search-text/typing-key";
import { listEverNamed } from "@/lib/projections/articles/ever-named";
import { visibleAt } from "@/lib/projections/articles/visibility";
import type { Content } from "@/lib/content/articles/schema";
import { readersRevisionOf } from "@/lib/content/articles/workflow";
import type { Transaction } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { readAt } from "@/lib/projections/authors/for-readers";

/** A page that readers see, a retraction, the article itself, or nothing. */
export type Destination = "page" | "retraction" | "itself" | "nothing";

export type Destinations = {
  /** Addresses of this site, as written. */
  byAddress: ReadonlyMap<string, Destination>;
  /** Of related links that name an article. */
  byArticle: ReadonlyMap<string, Destination>;
  /** Folded headlines that related links without a target find. */
  headlineKeys: ReadonlySet<string>;
};

type Asked = { reader: Transaction; articleId: string; content: Content; at: Date };

/** As if `content` were published at `at`. */
export async function destinationsOf(asked: Asked): Promise<Destinations> {
  return { byAddress: await addressesIn(asked), ...(await relatedIn(asked)) };
}

async function addressesIn(asked: Asked): Promise<Map<string, Destination>> {
  const pages = linkedAddresses(asked.content.body).flatMap((address) => {
    const page = sitePageOf(address, env().siteUrl);
    return page === null ? [] : [{ address, page }];
  });
  const slugs = (kind: RecordPage["kind"]) => [
    ...new Set(pages.flatMap(({ page }) => (page.kind === kind ? page.slug : []))),
  ];
  const found = {
    articles: await inBatches(slugs("articles"), (batch) => articlesAt(asked, batch)),
    sections: await inBatches(slugs("sections"), (batch) => sectionsAt(asked, batch)),
    topics: await inBatches(slugs("topics"), (batch) => topicsAt(asked, batch)),
    authors: await inBatches(slugs("authors"), (batch) => authorsAt(asked, batch)),
  };
  return new Map(
    pages.map(({ address, page }) => {
      if (page.kind === "other") return [address, "page"];
      if (page.kind === "desk") return [address, "nothing"];
      return [address, found[page.kind].get(page.slug) ?? "nothing"];
    }),
  );
}

type Places = [slug: string, destination: Destination][];

/** By present or former slugs, as `findByAddress` does. The article's own count, seen or not. */
async function articlesAt(asked: Asked, slugs: string[]): Promise<Places> {
  const { reader, articleId, content, at } = asked;
  const addresses = await reader.address.findMany({
    where: {
      slug: { in: slugs },
      since: { lte: at },
      article: { OR: [{ id: articleId }, visibleAt(at), { retractedAt: { not: null } }] },
    },
    select: { slug: true, article: { select: { id: true, retractedAt: true } } },
  });
  const places = addresses.map(({ slug, article }): Places[number] => {
    if (article.id === articleId) return [slug, "itself"];
    return [slug, article.retractedAt === null ? "page" : "retraction"];
  });
  return [...places, [content.slug, "itself"]];
}

async function sectionsAt({ reader }: Asked, slugs: string[]): Promise<Places> {
  const sections = await reader.section.findMany({
    where: { slug: { in: slugs } },
    select: { slug: true },
  });
  return sections.map(({ slug }) => [slug, "page"]);
}

async function topicsAt({ reader }: Asked, slugs: string[]): Promise<Places> {
  const topics = await reader.topic.findMany({
    where: { slug: { in: slugs } },
    select: { slug: true },
  });
  return topics.map(({ slug }) => [slug, "page"]);
}

/** With an article that readers see, this one included, also through a merged author. */
async function authorsAt(asked: Asked, slugs: string[]): Promise<Places> {
  const { reader, content, at } = asked;
  const isSeen = {
    OR: [{ id: { in: content.bylines.map(({ authorId }) => authorId) } }, readAt(at)],
  };
  const authors = await reader.author.findMany({
    where: { slug: { in: slugs }, OR: [isSeen, { mergedInto: isSeen }] },
    select: { slug: true },
  });
  return authors.map(({ slug }) => [slug, "page"]);
}

async function relatedIn(asked: Asked): Promise<Omit<Destinations, "byAddress">> {
  const { reader, articleId, content, at } = asked;
  const links = relatedLinksIn(content.body);
  const ids = links.flatMap(({ target }) =>
    target && "articleId" in target ? target.articleId : [],
  );
  const keys = links.flatMap(({ target, headline }) =>
    target === null ? typingKey(headline) : [],
  );
  const shown = links.length === 0 ? [] : await listShown(reader, ids, keys, at);
  const seen = new Set(shown.map(({ id }) => id));
  return {
    byArticle: new Map(
      ids.map((id) => {
        if (id === articleId) return [id, "itself"];
        return [id, seen.has(id) ? "page" : "nothing"];
      }),
    ),
    headlineKeys: new Set(shown.map((article) => article.headlineKey)),
  };
}

/** Articles that readers see, by id or by a folded present or former headline. */
async function listShown(reader: Transaction, ids: string[], keys: string[], at: Date) {
  const named = await listEverNamed(reader, keys);
  const head = { select: { headlineKey: true } };
  const articles = await reader.article.findMany({
    where: { AND: [visibleAt(at), { id: { in: [...new Set([...ids, ...named])] } }] },
    include: { live: head, scheduled: head },
  });
  return articles.flatMap((article) => {
    const revision = readersRevisionOf(article, at);
    return revision ? { id: article.id, headlineKey: revision.headlineKey } : [];
  });
}

/** SQLite takes some 900 values in a query. */
const batchSize = 300;

async function inBatches(
  slugs: string[],
  find: (batch: string[]) => Promise<Places>,
): Promise<Map<string, Destination>> {
  const places = new Map<string, Destination>();
  for (let start = 0; start < slugs.length; start += batchSize) {
    const found = await find(slugs.slice(start, start + batchSize));
    for (const [slug, destination] of found) places.set(slug, destination);
  }
  return places;
}
