// Where the links of a story lead its readers. Asked of the rows, in a few queries however many links there are.
import { addressesOf, relatedLinksIn } from "@/lib/articles/checks/links";
import { sitePageOf } from "@/lib/articles/checks/site-address";
import { headlineKey } from "@/lib/articles/headline";
import { visibleAt } from "@/lib/articles/queries";
import type { Content } from "@/lib/articles/schema";
import type { Transaction } from "@/lib/db";
import { env } from "@/lib/env";
import type { Prisma } from "@/prisma/generated/client";

/** Where a link leads: to a page that readers see, to the article it stands in, or to nothing. */
export type Destination = "page" | "itself" | "nothing";

export type Destinations = {
  /** By address as it is written, of the addresses that mean a page of this site. */
  byAddress: ReadonlyMap<string, Destination>;
  /** By article, of the related links that name one. */
  byArticle: ReadonlyMap<string, Destination>;
  /** The folded headlines by which related links without a target find an article. */
  headlineKeys: ReadonlySet<string>;
};

type Asked = { reader: Transaction; articleId: string; content: Content; at: Date };

/** Where the links of `content` lead readers at the moment `at`, were it published then. */
export async function destinationsOf(asked: Asked): Promise<Destinations> {
  return { byAddress: await addressesIn(asked), ...(await relatedIn(asked)) };
}

async function addressesIn(asked: Asked): Promise<Map<string, Destination>> {
  const pages = addressesOf(asked.content.body).flatMap((address) => {
    const page = sitePageOf(address, env().siteUrl);
    return page === null ? [] : [{ address, page }];
  });
  const slugs = (kind: "articles" | "sections" | "authors") => [
    ...new Set(pages.flatMap(({ page }) => (page.kind === kind ? page.slug : []))),
  ];
  const found = {
    articles: await inBatches(slugs("articles"), (batch) => articlesAt(asked, batch)),
    sections: await inBatches(slugs("sections"), (batch) => sectionsAt(asked, batch)),
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

/** Articles by the slug they have or had. The article's own are its own, seen or not. */
async function articlesAt(asked: Asked, slugs: string[]): Promise<Places> {
  const { reader, articleId, content, at } = asked;
  const former = { slug: { in: slugs }, since: { lte: at } };
  const articles = await reader.article.findMany({
    where: {
      AND: [
        { OR: [visibleAt(at), { id: articleId }] },
        { OR: [{ slug: { in: slugs } }, { addresses: { some: former } }] },
      ],
    },
    select: { id: true, slug: true, addresses: { where: former, select: { slug: true } } },
  });
  const places = articles.flatMap(({ id, slug, addresses }): Places => {
    const destination = id === articleId ? "itself" : "page";
    return [slug, ...addresses.map((address) => address.slug)].map((one) => [one, destination]);
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

/** Authors whom readers see an article of, this one included; or who turned out to be such a one. */
async function authorsAt(asked: Asked, slugs: string[]): Promise<Places> {
  const { reader, content, at } = asked;
  const isSeen = {
    OR: [
      { id: { in: content.bylines.map(({ authorId }) => authorId) } },
      { bylines: { some: { revision: { liveOf: visibleAt(at) } } } },
    ],
  } satisfies Prisma.AuthorWhereInput;
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
    target === null ? headlineKey(headline) : [],
  );
  const found =
    links.length === 0
      ? []
      : await reader.article.findMany({
          where: {
            ...visibleAt(at),
            OR: [
              { id: { in: [...new Set(ids)] } },
              { live: { headlineKey: { in: [...new Set(keys)] } } },
            ],
          },
          select: { id: true, live: { select: { headlineKey: true } } },
        });
  const seen = new Set(found.map(({ id }) => id));
  return {
    byArticle: new Map(
      ids.map((id) => {
        if (id === articleId) return [id, "itself"];
        return [id, seen.has(id) ? "page" : "nothing"];
      }),
    ),
    headlineKeys: new Set(found.flatMap(({ live }) => live?.headlineKey ?? [])),
  };
}

/** A query names each slug, and SQLite takes some 900 values in one. */
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
