import { z } from "zod";
import { body as bodySchema, type Body } from "@/lib/content/body/body";
import { relatedLinksIn, textLinksOf } from "@/lib/content/checks/links";
import { now } from "@/lib/base/clock";
import { db, type Transaction } from "@/lib/base/db";
import { dialect } from "@/lib/base/dialect/dialect";
import { problemWords } from "@/lib/newsroom/links/verdict";
import { readersRevisionSql } from "@/lib/projections/articles/visibility";
import { Prisma } from "@/prisma/generated/client";

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
  headline: string;
  isRetracted: boolean;
  articles: Linking[];
};

/** Articles that are named with one link: each leads the editor to the next. */
const mostArticles = 10;

const withBody = {
  article: { select: { id: true, live: { select: { headline: true, body: true } } } },
} as const;

type Use = Prisma.OutsideUseGetPayload<{ select: typeof withBody }>;

/** The addresses that have been broken longest come first. */
export async function listBrokenAddresses(limit: number): Promise<BrokenAddress[]> {
  const links = await db().outsideLink.findMany({
    where: { isBroken: true, uses: { some: {} } },
    orderBy: [{ failingSince: "asc" }, { address: "asc" }],
    take: limit,
    include: { uses: { take: mostArticles, orderBy: { articleId: "asc" }, select: withBody } },
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
      : { articleId: id, headline: live.headline, words: wordsIn(bodySchema.parse(live.body)) },
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

export async function listDeadTargets(limit: number): Promise<DeadTarget[]> {
  const seen = readersRevisionSql(sql`T`, now());
  // The id of the article follows the colon.
  const rows = await db().$queryRaw`
    SELECT DISTINCT T."id" AS "id", T."updatedAt" FROM "Related" R JOIN "Article" T ON T."id" = substr(R."target", 9)
    WHERE R."target" >= 'article:' AND R."target" < 'article;' AND ${seen} IS NULL
    ORDER BY T."updatedAt" DESC, T."id" LIMIT ${limit}`;
  const ids = z.object({ id: z.string() }).array().parse(rows);
  return Promise.all(ids.map(({ id }) => deadTarget(id)));
}

async function deadTarget(id: string): Promise<DeadTarget> {
  const [target, uses] = await Promise.all([
    db().article.findUniqueOrThrow({
      where: { id },
      select: { retractedAt: true, draft: { select: { headline: true } } },
    }),
    db().related.findMany({
      where: { target: `article:${id}` },
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
    headline: target.draft.headline,
    isRetracted: target.retractedAt !== null,
    articles: linkingOf(uses, wordsIn),
  };
}
