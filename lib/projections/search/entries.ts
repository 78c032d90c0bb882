// What search knows of: an entry for what readers see of an article, and one for the draft where that is another.
// Written in the transaction that changes either.
import { z } from "zod";
import type { Transaction } from "@/lib/base/db";
import { listCaptionTexts, type CaptionTexts } from "@/lib/projections/articles/captions";
import { mark, type EntryWords } from "@/lib/projections/search/entry-words";
import { searchWords } from "@/lib/projections/search/search-words";
import { textsOf, withTexts, type Texts } from "@/lib/projections/search/texts";
import { joinedOf } from "@/lib/base/search-text/joined";
import { charactersOf, searchWordsOf } from "@/lib/base/search-text/words";
import type { Prisma } from "@/prisma/generated/client";

const revision = { select: { ...withTexts, sectionId: true } } as const;
const withRevisions = {
  ...{ id: true, createdAt: true, publishedAt: true, retractedAt: true },
  ...{ live: revision, draft: revision },
} as const satisfies Prisma.ArticleSelect;

type Indexed = Prisma.ArticleGetPayload<{ select: typeof withRevisions }>;

/**
 * Writes down what readers see of an article now, and its draft; what it was found by before is gone. It may be
 * called again at any time. What is scheduled is found once its pointer has moved, within seconds of its minute.
 */
export async function indexArticle(tx: Transaction, articleId: string): Promise<void> {
  await indexArticles(tx, [articleId]);
}

/** The same of several articles. */
export async function indexArticles(tx: Transaction, ids: readonly string[]): Promise<void> {
  const articles = await tx.article.findMany({
    where: { id: { in: [...ids] } },
    select: withRevisions,
  });
  await tx.searchEntry.deleteMany({ where: { articleId: { in: [...ids] } } });
  const entries = articles.flatMap(entriesOf);
  const said = await listCaptionTexts(
    tx,
    entries.map((entry) => entry.revision),
  );
  const rows = [];
  for (const entry of entries) rows.push(wordsOf(await insertEntry(tx, entry), entry, said));
  await searchWords().write(tx, rows);
}

/** Some entries behind a key, in their order, each with its words as they are now. */
export async function listEntryWords(
  tx: Transaction,
  behind: bigint,
  most: number,
): Promise<EntryWords[]> {
  const entries = await tx.searchEntry.findMany({
    where: { key: { gt: behind } },
    orderBy: { key: "asc" },
    take: most,
    select: { key: true, publishedAt: true, isDraft: true, revision },
  });
  const said = await listCaptionTexts(
    tx,
    entries.map((entry) => entry.revision),
  );
  return entries.map(({ key, ...entry }) => wordsOf(Number(key), entry, said));
}

type Entry = {
  articleId: string;
  revision: NonNullable<Indexed["live"]>;
  /** What it is sorted by. */
  at: Date;
  publishedAt: Date | null;
  isDraft: boolean;
};

function entriesOf({ id: articleId, live, draft, createdAt, ...article }: Indexed): Entry[] {
  const { publishedAt, retractedAt } = article;
  const entry = { articleId, at: publishedAt ?? createdAt };
  const seen = retractedAt === null && publishedAt !== null ? live : null;
  if (seen?.id === draft.id) return [{ ...entry, revision: draft, publishedAt, isDraft: true }];
  return [
    { ...entry, revision: draft, publishedAt: null, isDraft: true },
    ...(seen === null ? [] : [{ ...entry, revision: seen, publishedAt, isDraft: false }]),
  ];
}

type Words = Pick<Entry, "revision" | "publishedAt" | "isDraft">;

function wordsOf(key: number, entry: Words, said: CaptionTexts): EntryWords {
  return { key, marks: marksOf(entry).join(" "), ...columnsOf(textsOf(entry.revision, said)) };
}

function marksOf({ revision: { sectionId }, publishedAt, isDraft }: Words): string[] {
  return [
    ...(publishedAt === null ? [mark.unseen] : []),
    ...(isDraft ? [] : [mark.past]),
    ...(sectionId === null ? [] : [mark.section(sectionId)]),
  ];
}

/** Stands between two texts, so that no phrase goes from one to the other. */
const gap = " : ";

function columnsOf(texts: Texts) {
  const all = Object.values(texts).flat();
  const characters = new Set(all.flatMap(charactersOf).map(({ folded }) => folded));
  return {
    headline: cut(texts.headline),
    standfirst: cut(texts.standfirst),
    body: cut(texts.body),
    authors: cut(texts.authors),
    captions: cut(texts.captions),
    characters: [...characters].join(" "),
  };
}

/** The words of each text, and after them, each by itself, what of them is one word, too. */
function cut(texts: string[]): string {
  const folded = texts.map((text) => searchWordsOf(text).map((word) => word.folded));
  const joined = texts.flatMap(joinedOf).map((word) => word.folded);
  return [...folded.map((words) => words.join(" ")), ...new Set(joined)].join(gap);
}

/** @returns the key that the entry was given: its second, or the next that no other entry has */
async function insertEntry(tx: Transaction, entry: Entry): Promise<number> {
  const { articleId, publishedAt, isDraft } = entry;
  const second = Math.floor(entry.at.getTime() / 1_000);
  const rows = await tx.$queryRaw`
    SELECT min("key") AS "key" FROM (
      SELECT CAST(${second} AS BIGINT) AS "key"
      WHERE NOT EXISTS (SELECT 1 FROM "SearchEntry" WHERE "key" = ${second})
      UNION ALL
      SELECT * FROM (
        SELECT E."key" + 1 AS "key" FROM "SearchEntry" E
        WHERE E."key" >= ${second}
          AND NOT EXISTS (SELECT 1 FROM "SearchEntry" WHERE "key" = E."key" + 1)
        ORDER BY E."key" LIMIT 1
      ) AS "next"
    ) AS "free"`;
  const [{ key }] = oneKey.parse(rows);
  await tx.searchEntry.create({
    data: { key, articleId, revisionId: entry.revision.id, publishedAt, isDraft },
  });
  return key;
}

const oneKey = z.tuple([z.object({ key: z.coerce.number() })]);
