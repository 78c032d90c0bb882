// An older program beside a newer one that has stored kinds of block that only it knows.
import { expect, test } from "vitest";
import { db } from "@/lib/base/db";
import { getArticleForEditing } from "@/lib/desk/articles/desk-queries";
import { contentWith, paragraph } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import {
  addDraft,
  addSection,
  addUser,
  everyRow,
  findLive,
  letGoLive,
  save,
} from "@/lib/testing/records";

useThrowAwayNewsroom();

const newer = {
  ...{ id: "n", type: "hologram", projectedBy: "ab12" },
  scenes: [{ title: [{ text: "The quay", bold: true }] }, { title: [{ text: "The pier" }] }],
};
/** A list that only a newer program can set, as an older one saw those within a list. */
const newerList = {
  ...{ id: "l", type: "list", isOrdered: false, items: [[{ text: "One" }], [], [{ text: "Two" }]] },
  folded: [false, false, true],
};
const body = [paragraph("a", "Ships came in."), newer, newerList, paragraph("b", "They left.")];

async function addNewer() {
  const editor = await addUser("editor");
  const { id: sectionId } = await addSection("harbour");
  const { id, version } = await addDraft({ sectionId }, editor);
  const { draftId } = await db().article.findUniqueOrThrow({ where: { id } });
  const stored = JSON.stringify(body);
  await db().$executeRaw`UPDATE "Revision" SET "body" = ${stored} WHERE "id" = ${draftId}`;
  await letGoLive(id);
  return { editor, id, version, sectionId };
}

test("readers see the words of a block that the program does not know", async () => {
  await addNewer();
  const article = await findLive("quay-opens");
  expect(article?.story.blocks).toMatchObject([
    { id: "a" },
    { type: "paragraph", text: [{ text: "The quay", bold: true }] },
    { type: "paragraph", text: [{ text: "The pier" }] },
    { type: "paragraph", text: [{ text: "One" }] },
    { type: "paragraph", text: [{ text: "Two" }] },
    { id: "b" },
  ]);
});

test("such an article is neither opened nor overwritten at the desk, and no row changes", async () => {
  const { editor, id, version, sectionId } = await addNewer();
  const before = await everyRow();
  await expect(getArticleForEditing(editor, id)).rejects.toThrow();
  const content = contentWith({ sectionId, body: [paragraph("a", "From an old tab.")] });
  for (const stale of [version, version - 1]) {
    await expect(save(editor, id, { version: stale, content })).rejects.toThrow();
  }
  expect(await everyRow()).toEqual(before);
});
