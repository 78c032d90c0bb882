import { beforeEach, expect, test } from "vitest";
import { duplicateArticle } from "@/lib/newsroom/articles/duplicate";
import { binArticle } from "@/lib/newsroom/articles/bin";
import { contentOf, withContent } from "@/lib/projections/articles/revision";
import { copiedHeadline } from "@/lib/content/articles/headline";
import { db } from "@/lib/base/db";
import { ConflictError, InvalidInputError } from "@/lib/base/errors";
import { fields } from "@/lib/content/fields";
import type { Actor } from "@/lib/content/users/actor";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addDraft, addLive, addSection, addUser, publish } from "@/lib/testing/records";

useThrowAwayNewsroom();

let editor: Actor;
beforeEach(async () => {
  editor = await addUser("editor");
});

const read = (id: string) =>
  db().article.findUniqueOrThrow({
    where: { id },
    include: { draft: { include: withContent }, revisions: true },
  });

test("a duplicate is a new draft with the words, and nothing of the address, dates and history", async () => {
  const { id: sectionId } = await addSection("harbour");
  const live = await addLive(editor, { headline: "Quay opens", slug: "quay-opens", sectionId });
  const { id } = await duplicateArticle(editor, live.id);
  const [of, copy] = [await read(live.id), await read(id)];
  const content = contentOf(of.draft);
  const headline = "Copy of Quay opens";
  expect(contentOf(copy.draft)).toEqual({ ...content, headline, slug: "copy-of-quay-opens" });
  expect(copy).toMatchObject({ liveAt: null, publishedAt: null, draftStage: "draft", version: 1 });
  expect(copy.beganById).toBe(editor.id);
  expect(copy.revisions).toHaveLength(1);
  expect(await db().auditEntry.findFirst({ where: { articleId: id } })).toMatchObject({
    action: "articleCreated",
    detail: { copied: "Quay opens" },
  });
});

test("what holds an article holds its duplicate", async () => {
  const { id: sectionId } = await addSection("harbour");
  const of = await addDraft({ sectionId }, editor);
  await db().hold.create({ data: { articleId: of.id, kind: "kill", words: "Kill." } });
  const { id, version } = await duplicateArticle(editor, of.id);
  await expect(publish(editor, id, { version })).rejects.toThrow(InvalidInputError);
});

test("a repeat of a lost answer gives the duplicate that was made, and to nobody else", async () => {
  const of = await addDraft({}, editor);
  const id = crypto.randomUUID();
  const made = await duplicateArticle(editor, of.id, { id });
  expect(made.id).toBe(id);
  expect(await duplicateArticle(editor, of.id, { id })).toEqual({
    ...{ id, slug: made.slug, version: made.version },
  });
  expect(await db().article.count()).toBe(2);
  const other = await addUser("editor", "other");
  await expect(duplicateArticle(other, of.id, { id })).rejects.toThrow(ConflictError);
});

test("nothing in the bin is duplicated", async () => {
  const { id, version } = await addDraft({}, editor);
  await binArticle(editor, id, { version });
  await expect(duplicateArticle(editor, id)).rejects.toThrow(ConflictError);
});

test("the headline of a duplicate keeps to its limit", () => {
  const longest = "é".repeat(fields.headline.limit);
  expect(copiedHeadline(longest)).toHaveLength(fields.headline.limit);
  expect(copiedHeadline("")).toBe("Copy of an article without a headline");
});
