// What readers find. However many articles have the words, a bounded number of them is looked at: the newest that
// have them anywhere, and the newest that have them where it counts. Those are ranked.
import { z } from "zod";
import { readersRevisionId } from "@/lib/content/articles/workflow";
import { now } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { markedText, passageOf, type MarkedRun } from "@/lib/site/search/marked";
import { listCaptionTexts } from "@/lib/projections/articles/captions";
import type { SearchPlace } from "@/lib/projections/search/entry-words";
import { searchWords } from "@/lib/projections/search/search-words";
import { dialect } from "@/lib/base/dialect/dialect";
import { readQuery, type Query } from "@/lib/content/search/query";
import { textsOf, withTexts } from "@/lib/projections/search/texts";
import { Prisma } from "@/prisma/generated/client";

export type Sought = {
  words: string;
  sectionId: string | null;
  /** Published from then on … */
  from: Date | null;
  /** … and before then. */
  until: Date | null;
  /** 1, 2, 3 … */
  page: number;
};

/** An article that was found, with what was searched for marked. */
export type Hit = {
  id: string;
  slug: string;
  section: { slug: string; name: string } | null;
  publishedAt: Date;
  headline: MarkedRun[];
  passage: MarkedRun[];
  authors: MarkedRun[];
};

export type Findings = { hits: Hit[]; count: number; hasMore: boolean };

/** Articles on a page of findings, and in all that are ranked: how many more there are is not counted. */
export const hitsOnPage = 10;
export const mostFound = 200;
/** So many of those that have the words in a better place are ranked with them, however old. */
const mostInPlace = 100;

/** What of the articles that readers see has the words; the ones that have them in the headline, and newer ones, first. */
export async function search(sought: Sought): Promise<Findings> {
  const query = readQuery(sought.words);
  if (query.wanted.length === 0) return { hits: [], count: 0, hasMore: false };
  const ranked = await rank(query, sought);
  const first = (sought.page - 1) * hitsOnPage;
  const found = ranked.slice(0, mostFound);
  const hits = await readHits(found.slice(first, first + hitsOnPage), query);
  return { hits, count: found.length, hasMore: ranked.length > mostFound };
}

const { sql, join, empty } = Prisma;

/** Seconds between two articles of which the older counts half: one of last year must have the words in a better place. */
const halfLife = 365 * 24 * 3_600;

/** Seconds by which an entry's key may be late, since others were published in the same second: see entries.ts. */
const latest = 3_600;

/**
 * The revisions that fit, best first. FTS5's own rank (bm25) counts every article that has a word, which takes
 * longer than a reader waits where a hundred thousand have it: see docs/decisions/0010-search.md.
 */
async function rank(query: Query, sought: Sought): Promise<string[]> {
  const { sectionId, from, until } = sought;
  const anywhere = withKey.parse(
    await db().$queryRaw(newest(query, { side: "readers", sectionId }, sought, mostFound + 1)),
  );
  if (anywhere.length === 0) return [];
  const better = betterPlaces(query, sectionId).map(
    ({ place, weight }) => sql`
      SELECT "key", CAST(${weight} AS INTEGER) AS "weight"
      FROM (${newest(query, place, sought, mostInPlace)}) AS "better"`,
  );
  const { strings, joinInOrder } = dialect();
  const keys = strings(sql`${JSON.stringify(anywhere.map(({ key }) => String(key)))}`);
  const age = sql`CAST(${secondsOf(now())} AS BIGINT) - E."key"`;
  const rows = await db().$queryRaw`
    SELECT E."revisionId" AS "id"
    FROM (
      SELECT CAST("value" AS BIGINT) AS "key", 1 AS "weight" FROM ${keys}
      UNION ALL ${join(better, " UNION ALL ")}
    ) F ${joinInOrder} "SearchEntry" E ON E."key" = F."key"
    WHERE TRUE
      ${from === null ? empty : sql`AND E."publishedAt" >= ${from}`}
      ${until === null ? empty : sql`AND E."publishedAt" < ${until}`}
    GROUP BY E."key"
    ORDER BY sum(F."weight") / (1 + 1.0 * (CASE WHEN ${age} > 0 THEN ${age} ELSE 0 END) / ${halfLife}) DESC,
      E."key" DESC
    LIMIT ${mostFound + 1}`;
  return withId.parse(rows).map(({ id }) => id);
}

/** Where it counts more that the words are there; what they weigh adds up. Anywhere weighs 1. */
function betterPlaces(
  query: Query,
  sectionId: string | null,
): { place: SearchPlace; weight: number }[] {
  const readers = { side: "readers", sectionId } as const;
  return [
    {
      place: { ...readers, within: ["headline", "standfirst", "authors", "captions"] },
      weight: 2,
    },
    { place: { ...readers, within: ["headline"] }, weight: 4 },
    ...(query.wanted.length === 1
      ? []
      : [{ place: { ...readers, withSomeIn: ["headline"] as const }, weight: 1 }]),
  ];
}

/** The keys of the newest that fit. */
function newest(
  query: Query,
  place: SearchPlace,
  { from, until }: Sought,
  most: number,
): Prisma.Sql {
  const { key, newest: newestIn } = searchWords();
  const range = sql`TRUE
    ${from === null ? empty : sql`AND ${key} >= ${secondsOf(from)}`}
    ${until === null ? empty : sql`AND ${key} < ${secondsOf(until) + latest}`}`;
  return newestIn(query, place, range, most);
}

const withKey = z.object({ key: z.coerce.number() }).array();
const withId = z.object({ id: z.string() }).array();

function secondsOf(moment: Date): number {
  return Math.floor(moment.getTime() / 1_000);
}

async function readHits(ids: string[], query: Query): Promise<Hit[]> {
  const revisions = await db().revision.findMany({
    where: { id: { in: ids } },
    select: { ...withTexts, section: { select: { slug: true, name: true } }, article: true },
  });
  const said = await listCaptionTexts(db(), revisions);
  const byId = new Map(revisions.map((revision) => [revision.id, revision]));
  return ids.flatMap((id) => {
    const revision = byId.get(id);
    // The index is written with what readers see; should they differ, what readers see is right.
    if (!revision || readersRevisionId(revision.article, now()) !== id) return [];
    const { article, section } = revision;
    const { slug, publishedAt } = article;
    if (publishedAt === null) return [];
    const { headline, standfirst, body, captions, authors } = textsOf(revision, said);
    return {
      ...{ id: article.id, slug, publishedAt, section },
      headline: headline.flatMap((text) => markedText(text, query)),
      passage: passageOf([...standfirst, ...body, ...captions], query),
      authors: markedText(authors.join(", "), query),
    };
  });
}
