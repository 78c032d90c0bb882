import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/base/db";
import type { Block } from "@/lib/content/blocks/kinds";
import type { Actor } from "@/lib/content/users/actor";
import { getAuthorForEditing } from "@/lib/desk/authors/desk-queries";
import { getTopic } from "@/lib/desk/topics/desk-queries";
import { deleteAuthor } from "@/lib/newsroom/authors/delete";
import { mergeAuthors } from "@/lib/newsroom/authors/merge";
import { deleteTopic } from "@/lib/newsroom/topics/delete";
import { contentWith } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import {
  addAuthor,
  addDraft,
  addLive,
  addSection,
  addTopic,
  addUser,
  everyRow,
  save,
} from "@/lib/testing/records";

useThrowAwayNewsroom();

let editor: Actor;
beforeEach(async () => {
  editor = await addUser("editor");
});

test("an author whom no byline names is deleted, and the audit log says so", async () => {
  const { id } = await addAuthor("bo");
  expect(await getAuthorForEditing(id)).toMatchObject({ isUnused: true });
  await deleteAuthor(editor, id);
  expect(await db().author.count({ where: { id } })).toBe(0);
  expect(await db().auditEntry.findFirst({ where: { action: "authorDeleted" } })).toMatchObject({
    actorId: editor.id,
    subject: "bo",
  });
  await expect(deleteAuthor(editor, id)).rejects.toMatchObject({ name: "NotFoundError" });
});

test("an author whom any revision names, or whom others were merged into, stays, and nothing is written", async () => {
  const [{ id }, { id: stayId }] = [await addAuthor("bo"), await addAuthor("ann")];
  const draft = await addDraft({ bylines: [{ authorId: id, place: "" }] }, editor);
  await db().revision.updateMany({ data: { isKept: true } });
  await save(editor, draft.id, { version: 1, content: contentWith({ bylines: [] }) });
  const { id: goId } = await addAuthor("anne");
  await mergeAuthors(editor, { goId, stayId });
  const before = await everyRow();
  for (const kept of [id, stayId]) {
    expect(await getAuthorForEditing(kept)).toMatchObject({ isUnused: false });
    await expect(deleteAuthor(editor, kept)).rejects.toMatchObject({
      name: "ConflictError",
      message: expect.stringMatching(/^Not deleted: /),
    });
  }
  await expect(deleteAuthor(editor, goId)).rejects.toMatchObject({ name: "ConflictError" });
  expect(await everyRow()).toEqual(before);
});

test("a topic that no revision has is deleted with its former slugs, and one that has been used stays", async () => {
  const [unused, used] = [await addTopic("tides"), await addTopic("ports")];
  await db().topicAddress.create({ data: { slug: "tide", topicId: unused.id } });
  await addDraft({ topicIds: [used.id] }, editor);
  expect(await getTopic(unused.id)).toMatchObject({ isUnused: true });
  expect(await getTopic(used.id)).toMatchObject({ isUnused: false });
  await deleteTopic(editor, unused.id);
  await expect(deleteTopic(editor, used.id)).rejects.toMatchObject({ name: "ConflictError" });
  expect(await db().topic.findMany({ select: { id: true } })).toEqual([{ id: used.id }]);
  expect(await db().topicAddress.count()).toBe(0);
  expect(await db().edition.findFirst({ where: { what: "topicDeleted" } })).toMatchObject({
    addresses: expect.arrayContaining(["/topics/tides", "/topics/tide"]),
  });
});

test("a topic that a story for readers links to stays, by a former slug too", async () => {
  const [linked, free] = [await addTopic("tides"), await addTopic("ports")];
  const linkTo = (link: string): Block[] => [
    { id: "a", type: "paragraph", text: [{ text: "The tides of spring", link }] },
  ];
  const { id: sectionId } = await addSection("news");
  await addLive(editor, { sectionId, body: linkTo("http://localhost:3000/topics/tides") });
  await addDraft({ slug: "other", body: linkTo("/topics/ports") }, editor);
  await db().topic.update({ where: { id: linked.id }, data: { slug: "ebb" } });
  await db().topicAddress.create({ data: { slug: "tides", topicId: linked.id } });
  await expect(deleteTopic(editor, linked.id)).rejects.toMatchObject({
    name: "ConflictError",
    message: "Not deleted: a story links to the page of the topic tides.",
  });
  await deleteTopic(editor, free.id);
  expect(await db().topic.count()).toBe(1);
});

test("a page that has chosen one of them is told which was deleted", async () => {
  const [author, topic] = [await addAuthor("bo"), await addTopic("tides")];
  const { id } = await addDraft({}, editor);
  await deleteAuthor(editor, author.id);
  await deleteTopic(editor, topic.id);
  const content = contentWith({
    ...{ topicIds: [topic.id, "gone"], bylines: [{ authorId: author.id, place: "" }] },
  });
  await expect(save(editor, id, { version: 1, content })).rejects.toMatchObject({
    problems: [
      "The topic “tides” was deleted: remove it.",
      "A topic no longer exists.",
      "The author “bo” was deleted: remove the byline.",
    ],
  });
});

test("a reporter deletes neither", async () => {
  const reporter = await addUser("reporter");
  const [author, topic] = [await addAuthor("bo"), await addTopic("tides")];
  await expect(deleteAuthor(reporter, author.id)).rejects.toMatchObject({ name: "ForbiddenError" });
  await expect(deleteTopic(reporter, topic.id)).rejects.toMatchObject({ name: "ForbiddenError" });
});
