// Which articles a search at the desk finds, last changed first.
import { db } from "@/lib/db";
import { searchFor } from "@/lib/search";
import type { Prisma } from "@/prisma/generated/client";

const order = [
  { updatedAt: "desc" },
  { id: "desc" },
] as const satisfies Prisma.ArticleOrderByWithRelationInput[];

/**
 * The ids of a page of the articles whose draft has the words in its headline, its standfirst or
 * an author's name, and how many there are on all pages. Without words: of all articles.
 */
export async function searchDrafts(input: {
  among: Prisma.ArticleWhereInput;
  words: string;
  skip: number;
  take: number;
}): Promise<{ ids: string[]; total: number }> {
  const { among, skip, take } = input;
  const { pattern, isExact, matches } = searchFor(input.words);
  const fields = [
    { headlineKey: { contains: pattern } },
    { standfirst: { contains: pattern } },
    { bylines: { some: { author: { name: { contains: pattern } } } } },
  ];
  const where = pattern === "" ? among : { AND: [among, { draft: { OR: fields } }] };
  if (isExact) {
    const [total, page] = await Promise.all([
      db().article.count({ where }),
      db().article.findMany({ where, orderBy: [...order], skip, take, select: { id: true } }),
    ]);
    return { ids: page.map(({ id }) => id), total };
  }
  const draft = {
    select: {
      headline: true,
      standfirst: true,
      bylines: { select: { author: { select: { name: true } } } },
    },
  } as const;
  const found = await db().article.findMany({
    where,
    orderBy: [...order],
    select: { id: true, draft },
  });
  const ids = found
    .filter(({ draft: { headline, standfirst, bylines } }) =>
      matches([headline, standfirst, ...bylines.map(({ author }) => author.name)]),
    )
    .map(({ id }) => id);
  return { ids: ids.slice(skip, skip + take), total: ids.length };
}

/** The ids of articles whose draft has the words in its headline. */
export async function searchHeadlines(words: string, limit: number): Promise<string[]> {
  const { pattern, isExact, matches } = searchFor(words);
  const found = await db().article.findMany({
    where: { draft: { headlineKey: { contains: pattern } } },
    orderBy: [...order],
    select: { id: true, draft: { select: { headline: true } } },
    ...(isExact ? { take: limit } : {}),
  });
  return found
    .filter(({ draft }) => isExact || matches([draft.headline]))
    .slice(0, limit)
    .map(({ id }) => id);
}
