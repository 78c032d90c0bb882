// Where a picture or a recording is used.
import { z } from "zod";
import { calledBy } from "@/lib/content/articles/headline";
import { seenRevisionsAt } from "@/lib/projections/articles/visibility";
import { readersRevisionId } from "@/lib/content/articles/workflow";
import { now } from "@/lib/base/clock";
import { db, type Transaction } from "@/lib/base/db";
import { dialect } from "@/lib/base/dialect/dialect";
import { Prisma, type Article } from "@/prisma/generated/client";
import { unnamedArticle, type ArticleRule } from "@/lib/content/users/article-rule";
import { fitsRuleSql } from "@/lib/projections/articles/article-rule";

const { sql } = Prisma;

/** Which of an article's revisions uses a picture: the one that readers see, one on the schedule, or the draft. */
export type UsedBy = "live" | "scheduled" | "draft";

export type ArticleUse = {
  articleId: string;
  headline: string;
  revisions: UsedBy[];
  isLead: boolean;
  isFront: boolean;
  isInText: boolean;
};

export type Uses = {
  /** The last changed first, of those that the user may read. */
  articles: ArticleUse[];
  /** Whether more articles use it than are listed. */
  hasMore: boolean;
  /** Whether articles use it that the user may not read. */
  isInOthers: boolean;
  /** Whether articles in the bin use it. They may come back. */
  isInBinned: boolean;
  /** Whose portrait it is. */
  authors: { id: string; name: string }[];
};

/** Articles that are listed at most. */
const mostArticles = 50;

/** What revisions name: the table that ties both, and as what some of them use it. */
type Named = {
  id: string;
  table: Prisma.Sql;
  waysOf: (revisionIds: readonly string[]) => Promise<ReadonlyMap<string, Way>>;
};

/** The articles outside the bin whose draft, live or scheduled revision uses a picture, and the authors whose portrait it is. */
export async function listUses(
  rule: ArticleRule,
  id: string,
  reader: Transaction = db(),
): Promise<Uses> {
  const waysOf = (revisionIds: readonly string[]) => waysOfPicture(reader, id, revisionIds);
  const named = { id, table: sql`"_MediaToRevision"`, waysOf };
  return {
    ...(await listArticleUses(rule, named, reader)),
    authors: await reader.author.findMany({
      where: { pictureId: id },
      orderBy: { name: "asc" },
      select: { id: true, name: true },
    }),
  };
}

/** The same of a recording, which is in the text alone. */
export async function listRecordingUses(
  rule: ArticleRule,
  id: string,
  reader: Transaction = db(),
): Promise<Uses> {
  const waysOf = async (revisionIds: readonly string[]) => {
    const naming = await reader.revision.findMany({
      where: { id: { in: [...revisionIds] }, recordings: { some: { id } } },
      select: { id: true },
    });
    return new Map(
      naming.map((one) => [one.id, { ...one, isLead: false, isFront: false, isInText: true }]),
    );
  };
  const named = { id, table: sql`"_RecordingToRevision"`, waysOf };
  return { ...(await listArticleUses(rule, named, reader)), authors: [] };
}

async function listArticleUses(
  rule: ArticleRule,
  { id, table, waysOf }: Named,
  reader: Transaction,
): Promise<Omit<Uses, "authors">> {
  const isOut = sql`A."binnedAt" IS NULL`;
  const isTold = fitsRuleSql(rule, sql`A`);
  const named = { id, table };
  const ids = await articlesWith(reader, named, sql`${isOut} AND ${isTold}`);
  const others =
    rule === "every" ? [] : await articlesWith(reader, named, sql`${isOut} AND NOT ${isTold}`);
  const binned = await articlesWith(reader, named, sql`A."binnedAt" IS NOT NULL`);
  const articles = await reader.article.findMany({
    where: { id: { in: ids.slice(0, mostArticles) } },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    include: { draft: { select: { headline: true } } },
  });
  const pointers = articles.flatMap(({ draftId, liveId, scheduledId }) =>
    [draftId, liveId, scheduledId].filter((one) => one !== null),
  );
  const ways = await waysOf(pointers);
  const at = now();
  return {
    articles: articles.map((article) => useOf(article, ways, at)),
    hasMore: ids.length > mostArticles,
    isInOthers: others.length > 0,
    isInBinned: binned.length > 0,
  };
}

type UsingArticle = Article & { draft: { headline: string } };

function useOf(article: UsingArticle, ways: ReadonlyMap<string, Way>, at: Date): ArticleUse {
  const liveId = readersRevisionId(article, at);
  const own = { live: liveId, scheduled: article.scheduledId, draft: article.draftId };
  const names = ["live", "scheduled", "draft"] as const;
  const used = Object.values(own).flatMap((revision) => ways.get(revision ?? "") ?? []);
  return {
    articleId: article.id,
    headline: calledBy(article.draft.headline),
    // What readers see is said once, though the draft is the same.
    revisions: names.filter(
      (name) => ways.has(own[name] ?? "") && (name === "live" || own[name] !== liveId),
    ),
    isLead: used.some(({ isLead }) => isLead),
    isFront: used.some(({ isFront }) => isFront),
    isInText: used.some(({ isInText }) => isInText),
  };
}

/** The ids of those articles that fit `among`, one more than are listed at most. */
async function articlesWith(
  reader: Transaction,
  { id, table }: Pick<Named, "id" | "table">,
  among: Prisma.Sql,
): Promise<string[]> {
  const { joinInOrder } = dialect();
  const rows = await reader.$queryRaw`
    SELECT DISTINCT A."id", A."updatedAt"
    FROM ${table} U
      ${joinInOrder} "Revision" R ON R."id" = U."B"
      ${joinInOrder} "Article" A ON A."id" = R."articleId"
    WHERE U."A" = ${id} AND U."B" IN (A."draftId", A."liveId", A."scheduledId")
      AND ${among}
    ORDER BY A."updatedAt" DESC, A."id" DESC LIMIT ${mostArticles + 1}`;
  return withId.parse(rows).map(({ id }) => id);
}

const withId = z.object({ id: z.string() }).array();

/** As what revisions use a picture; those that do not are not there. */
async function waysOfPicture(
  reader: Transaction,
  mediaId: string,
  revisionIds: readonly string[],
): Promise<Map<string, Way>> {
  const { items, strings } = dialect();
  const rows = way.array().parse(
    await reader.$queryRaw`
      SELECT R."id", coalesce(R."leadPicture" ->> 'mediaId', '') = ${mediaId} AS "isLead",
        coalesce(R."frontPicture" ->> 'mediaId', '') = ${mediaId} AS "isFront", EXISTS (
        SELECT 1 FROM ${items(sql`R."body"`, sql`B`)}
        WHERE B."value" ->> 'type' = 'picture' AND B."value" ->> 'mediaId' = ${mediaId}
          OR B."value" ->> 'type' = 'recording' AND B."value" ->> 'poster' = ${mediaId}
          OR B."value" ->> 'type' = 'embed' AND B."value" ->> 'still' = ${mediaId}
          OR B."value" ->> 'type' = 'gallery' AND EXISTS (
            SELECT 1 FROM ${items(sql`B."value" -> 'pictures'`, sql`P`)}
            WHERE P."value" ->> 'mediaId' = ${mediaId}
          )
          OR B."value" ->> 'type' = 'box' AND EXISTS (
            SELECT 1 FROM ${items(sql`B."value" -> 'blocks'`, sql`I`)}
            WHERE I."value" ->> 'mediaId' = ${mediaId}
          )
      ) AS "isInText"
      FROM "_MediaToRevision" U JOIN "Revision" R ON R."id" = U."B"
      WHERE U."A" = ${mediaId} AND
        R."id" IN (SELECT "value" FROM ${strings(sql`${JSON.stringify(revisionIds)}`)})`,
  );
  return new Map(rows.map((one) => [one.id, one]));
}

/** SQLite's truth is a number. */
const truth = z.coerce.number().transform((value) => value !== 0);
const way = z.object({ id: z.string(), isLead: truth, isFront: truth, isInText: truth });
type Way = z.infer<typeof way>;

/** Whether an article that readers see, or an author's page, shows the picture. */
export async function isSeenByReaders(id: string): Promise<boolean> {
  const use = await db().media.findFirst({
    where: {
      id,
      OR: [{ authors: { some: {} } }, { revisions: { some: seenRevisionsAt(now()) } }],
    },
    select: { id: true },
  });
  return use !== null;
}

/**
 * Of each picture another article than this one that readers saw it in, or will by the schedule: what
 * that is called.
 */
export async function otherUsers(
  reader: Transaction,
  told: Prisma.ArticleWhereInput,
  mediaIds: readonly string[],
  articleId: string,
): Promise<Map<string, string>> {
  const revisions = await reader.revision.findMany({
    where: {
      articleId: { not: articleId },
      media: { some: { id: { in: [...mediaIds] } } },
      OR: [{ wasLive: true }, { dueOf: { isNot: null } }],
    },
    orderBy: { createdAt: "asc" },
    select: { articleId: true, headline: true, wasLive: true, media: { select: { id: true } } },
  });
  const named = await reader.article.findMany({
    where: { AND: [told, { id: { in: revisions.map((one) => one.articleId) } }] },
    select: { id: true },
  });
  const isNamed = new Set(named.map(({ id }) => id));
  return new Map(
    revisions.flatMap(({ articleId, headline, wasLive, media }) => {
      const name = wasLive || isNamed.has(articleId) ? calledBy(headline) : unnamedArticle;
      return media.map(({ id }): [string, string] => [id, name]);
    }),
  );
}
