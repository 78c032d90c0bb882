import { beforeEach, expect, test } from "vitest";
import { listArticlesForDesk } from "@/lib/desk/articles/desk-list";
import { everything } from "@/lib/desk/articles/desk-list-filter";
import { fillDraftWords, indexDraftsOf } from "@/lib/projections/articles/draft-words";
import { db, transaction } from "@/lib/base/db";
import { dialect } from "@/lib/base/dialect/dialect";
import { isOnPostgresql } from "@/lib/testing/database";
import { contentWith } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addAuthor, addDraft, addUser, save } from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";

useThrowAwayNewsroom();

let editor: Actor;
beforeEach(async () => {
  editor = await addUser("editor");
});

/** How many articles the words find, and whether the index of trigrams agrees with the texts. */
async function count(words: string): Promise<number> {
  if (!isOnPostgresql) {
    await db().$executeRaw`INSERT INTO "DraftTrigram" ("DraftTrigram") VALUES ('integrity-check')`;
  }
  const order = { sort: "changed", isDescending: true } as const;
  return (await listArticlesForDesk(editor, { ...everything, words }, order, null)).rows.length;
}

test("a saved draft is found by its new words, and by its old ones no more", async () => {
  const { id, version } = await addDraft({ headline: "Quay opens" }, editor);
  const saved = await save(editor, id, {
    version,
    content: contentWith({ headline: "Bridge opens" }),
  });
  expect([await count("quay"), await count("bridge")]).toEqual([0, 1]);
  const other = await addUser("reporter");
  const content = contentWith({ headline: "Tunnel opens" });
  await save(other, id, { version: saved.version, content });
  expect([await count("bridge"), await count("tunnel")]).toEqual([0, 1]);
});

test("an author's new name finds the drafts that name the author", async () => {
  const { id } = await addAuthor("Ann Poe");
  const bylines = [{ authorId: id, place: "" }];
  await addDraft({ slug: "one", bylines });
  await addDraft({ slug: "two", bylines });
  await addDraft({ slug: "three" });
  await transaction(async (tx) => {
    await tx.author.update({ where: { id }, data: { name: "Ann Oe" } });
    await indexDraftsOf(tx, id);
  });
  expect([await count("poe"), await count("oe")]).toEqual([0, 2]);
});

test("an author's new name finds all drafts of thousands", async () => {
  const author = await addAuthor("Ann Poe");
  const ids = Array.from({ length: 1_001 }, (_, number) => `article-${number}`);
  await db().$transaction([
    db().$executeRaw`${dialect().deferKeys}`,
    db().article.createMany({ data: ids.map((id) => ({ id, slug: id, draftId: id })) }),
    db().revision.createMany({
      data: ids.map((id) => {
        const head = { headline: id, headlineKey: id, slug: id };
        return { ...head, id, articleId: id, number: 1, body: [], reason: "saved" };
      }),
    }),
    db().byline.createMany({
      data: ids.map((id) => ({ revisionId: id, position: 0, authorId: author.id })),
    }),
  ]);
  await transaction(async (tx) => {
    await tx.author.update({ where: { id: author.id }, data: { name: "Ann Oe" } });
    await indexDraftsOf(tx, author.id);
  });
  expect(await db().draftWords.count({ where: { text: { contains: "ann oe" } } })).toBe(1_001);
});

test("a removed article leaves no words behind", async () => {
  const { id } = await addDraft({ headline: "Quay opens" });
  await db().article.delete({ where: { id } });
  expect(await db().draftWords.count()).toBe(0);
  if (isOnPostgresql) return;
  const trigrams = await db().$queryRaw`SELECT "term" FROM "DraftTrigramTerm"`;
  expect(trigrams).toEqual([]);
});

test("drafts from before there were words to find them by are given theirs", async () => {
  for (let number = 1; number <= 3; number += 1) await addDraft({ slug: `s-${number}` });
  const { id } = await addDraft({ slug: "known", headline: "Bridge" });
  await db().draftWords.deleteMany({ where: { articleId: { not: id } } });
  expect(await count("quay")).toBe(0);
  await fillDraftWords();
  expect([await count("quay"), await count("bridge")]).toEqual([3, 1]);
  await fillDraftWords();
  expect(await db().draftWords.count()).toBe(4);
});
