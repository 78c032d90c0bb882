import { z } from "zod";
import { readableBody, type Body } from "@/lib/content/body/body";
import { relatedLinksIn, textLinksOf } from "@/lib/content/checks/links";
import { binnedSince } from "@/lib/content/articles/workflow";
import { now } from "@/lib/base/clock";
import { db, type Transaction } from "@/lib/base/db";
import { dialect } from "@/lib/base/dialect/dialect";
import { problemWords } from "@/lib/newsroom/links/verdict";
import { readersRevisionSql } from "@/lib/projections/articles/visibility";
import { Prisma, type Article } from "@/prisma/generated/client";
import type { Actor } from "@/lib/content/users/actor";
import { articlesFor, unnamedArticle, type ArticleRule } from "@/lib/content/users/article-rule";
import { articlesThatFit, fitsRuleSql } from "@/lib/projections/articles/article-rule";

const { sql } = Prisma;

export type Linking = {
  articleId: string;
  headline: string;
  /** The link's texts, in the order of the article. */
  words: string[];
};

export type BrokenAddress = { address: string; since: Date; problem: string; articles: Linking[] };

/** The target of related links that readers do not see any more, or not yet. */
export type DeadTarget = {
  id: string;
  /** Empty for a deleted article. */
  headline: string;
  why: "retracted" | "in the bin" | "deleted" | "unseen";
  articles: Linking[];
};

/** Articles that are named with one link: each leads the editor to the next. */
const mostArticles = 10;

const withBody = {
  article: { select: { id: true, live: { select: { headline: true, body: true } } } },
} as const;

type Use = Prisma.OutsideUseGetPayload<{ select: typeof withBody }>;

/** In articles that the actor may read. The addresses that have been broken longest come first. */
export async function listBrokenAddresses(actor: Actor, limit: number): Promise<BrokenAddress[]> {
  const article = articlesThatFit(articlesFor(actor, "read"));
  const links = await db().outsideLink.findMany({
    where: { isBroken: true, uses: { some: { article } } },
    orderBy: [{ failingSince: "asc" }, { address: "asc" }],
    take: limit,
    include: {
      uses: {
        where: { article },
        take: mostArticles,
        orderBy: { articleId: "asc" },
        select: withBody,
      },
    },
  });
  return links.map(({ address, failingSince, checkedAt, uses, ...answer }) => ({
    address,
    since: failingSince ?? checkedAt ?? now(),
    problem: problemWords(answer),
    articles: linkingOf(uses, (body) => wordsOfAddress(body, address)),
  }));
}

function linkingOf(uses: readonly Use[], wordsIn: (body: Body) => string[]): Linking[] {
  return uses.flatMap(({ article: { id, live } }) =>
    live === null
      ? []
      : { articleId: id, headline: live.headline, words: wordsIn(readableBody(live.body)) },
  );
}

function wordsOfAddress(body: Body, address: string): string[] {
  const inTexts = textLinksOf(body).filter((link) => link.address === address);
  const related = relatedLinksIn(body).filter(
    ({ target }) => target && "address" in target && target.address === address,
  );
  return [...inTexts.map(({ words }) => words), ...related.map(({ headline }) => headline)];
}

export async function brokenAmong(
  reader: Transaction,
  addresses: readonly string[],
): Promise<Map<string, { since: Date; problem: string }>> {
  if (addresses.length === 0) return new Map();
  // One JSON value: SQLite takes about 900 parameters, and an article may have more links.
  const list = sql`${JSON.stringify(addresses)}`;
  const rows = await reader.$queryRaw`
    SELECT "address" FROM "OutsideLink"
    WHERE "isBroken" AND "address" IN (SELECT "value" FROM ${dialect().strings(list)})`;
  const broken = await reader.outsideLink.findMany({
    where: { address: { in: withAddress.parse(rows).map(({ address }) => address) } },
  });
  return new Map(
    broken.map(({ address, failingSince, checkedAt, ...answer }) => [
      address,
      { since: failingSince ?? checkedAt ?? now(), problem: problemWords(answer) },
    ]),
  );
}

const withAddress = z.object({ address: z.string() }).array();

/** Of links in articles that the actor may read. */
export async function listDeadTargets(actor: Actor, limit: number): Promise<DeadTarget[]> {
  const rule = articlesFor(actor, "read");
  const seen = readersRevisionSql(sql`T`, now());
  // The id of the article follows the colon.
  const rows = await db().$queryRaw`
    SELECT DISTINCT substr(R."target", 9) AS "id", T."updatedAt"
    FROM "Related" R LEFT JOIN "Article" T ON T."id" = substr(R."target", 9)
      JOIN "Article" L ON L."id" = R."articleId"
    WHERE R."target" >= 'article:' AND R."target" < 'article;' AND ${seen} IS NULL
      AND ${fitsRuleSql(rule, sql`L`)}
    ORDER BY T."updatedAt" DESC NULLS FIRST, "id" LIMIT ${limit}`;
  const ids = z.object({ id: z.string() }).array().parse(rows);
  return Promise.all(ids.map(({ id }) => deadTarget(rule, id)));
}

async function deadTarget(rule: ArticleRule, id: string): Promise<DeadTarget> {
  const told = articlesThatFit(rule);
  const [target, isTold, uses] = await Promise.all([
    db().article.findUnique({
      where: { id },
      include: { draft: { select: { headline: true } } },
    }),
    db().article.count({ where: { AND: [told, { id }] } }),
    db().related.findMany({
      where: { target: `article:${id}`, article: told },
      orderBy: { articleId: "asc" },
      take: mostArticles,
      select: withBody,
    }),
  ]);
  const wordsIn = (body: Body) =>
    relatedLinksIn(body)
      .filter((link) => link.target && "articleId" in link.target && link.target.articleId === id)
      .map(({ headline }) => headline);
  return {
    id,
    headline: target === null ? "" : isTold > 0 ? target.draft.headline : unnamedArticle,
    why: whyDead(target),
    articles: linkingOf(uses, wordsIn),
  };
}

function whyDead(target: Article | null): DeadTarget["why"] {
  if (target === null) return "deleted";
  if (target.retractedAt !== null) return "retracted";
  return binnedSince(target) === null ? "unseen" : "in the bin";
}
