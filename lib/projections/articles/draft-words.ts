// The folded words by which the desk finds drafts: headline, standfirst and authors' names. See
// lib/base/lists/words.ts.
import { db, transaction, type Transaction } from "@/lib/base/db";
import { eachBatch } from "@/lib/base/lists/batches";
import { searchedAs, searchedColumns } from "@/lib/content/fields";
import type { WordIndex } from "@/lib/base/lists/word-index";
import { searchText, writeSearchTexts } from "@/lib/base/lists/words";
import { Prisma } from "@/prisma/generated/client";

const { sql } = Prisma;

export const draftIndex: WordIndex = {
  texts: sql`"DraftWords"`,
  owner: sql`"articleId"`,
  trigrams: sql`"DraftTrigram"`,
  terms: sql`"DraftTrigramTerm"`,
};

const draftWords = {
  ...searchedColumns,
  bylines: { orderBy: { position: "asc" }, select: { author: { select: { name: true } } } },
} as const satisfies Prisma.RevisionSelect;

type Draft = Prisma.RevisionGetPayload<{ select: typeof draftWords }>;

function textOf(draft: Draft): string {
  const authors = draft.bylines.map(({ author }) => author.name);
  return searchText([
    ...searchedAs("headline", draft),
    ...searchedAs("standfirst", draft),
    ...authors,
  ]);
}

/** Within the transaction of the change. */
export async function indexDraft(tx: Transaction, articleId: string): Promise<void> {
  await indexDrafts(tx, [articleId]);
}

/** All drafts that name the author, within the transaction of the change. */
export async function indexDraftsOf(tx: Transaction, authorId: string): Promise<void> {
  const articles = await tx.article.findMany({
    where: { draft: { bylines: { some: { authorId } } } },
    select: { id: true },
  });
  const ids = articles.map(({ id }) => id);
  for (let first = 0; first < ids.length; first += batch) {
    await indexDrafts(tx, ids.slice(first, first + batch));
  }
}

/** Prisma cannot include relations of more than 999. */
const batch = 500;

async function indexDrafts(tx: Transaction, ids: string[]): Promise<void> {
  const articles = await tx.article.findMany({
    where: { id: { in: ids } },
    select: { id: true, draft: { select: draftWords } },
  });
  const rows = articles.map(({ id, draft }) => ({ id, text: textOf(draft) }));
  await writeSearchTexts(tx, draftIndex, rows);
}

/** For drafts from before there were any. */
export async function fillDraftWords(): Promise<void> {
  await eachBatch(
    (behind) =>
      db().article.findMany({
        where: { id: { gt: behind }, words: { is: null } },
        orderBy: { id: "asc" },
        take: batch,
        select: { id: true },
      }),
    (ids) => transaction((tx) => indexDrafts(tx, ids)),
  );
}
