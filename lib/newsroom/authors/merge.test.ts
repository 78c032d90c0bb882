import { beforeEach, describe, expect, test } from "vitest";
import { saveDraft } from "@/lib/newsroom/articles/commands";
import type { Content } from "@/lib/content/articles/schema";
import { createAuthor as nameAuthor } from "@/lib/newsroom/authors/commands";
import { getAuthorForEditing } from "@/lib/desk/authors/desk-queries";
import { mergeAuthors } from "@/lib/newsroom/authors/merge";
import { findAuthor } from "@/lib/site/authors/queries";
import { listAuthors } from "@/lib/desk/authors/desk-queries";
import { settleAuthors } from "@/lib/newsroom/authors/settle";
import { db, transaction } from "@/lib/base/db";
import { contentWith } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import {
  addAuthor,
  addDraft,
  addLive,
  addManyDrafts,
  addSection,
  addUser,
  everyRow,
} from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";

useThrowAwayNewsroom();

let editor: Actor;
let ids: Record<"ann" | "anne" | "bo", string>;
beforeEach(async () => {
  editor = await addUser("editor");
  const authors = [await addAuthor("ann"), await addAuthor("anne"), await addAuthor("bo")] as const;
  ids = { ann: authors[0].id, anne: authors[1].id, bo: authors[2].id };
});

const byline = (authorId: string, place = "") => ({ authorId, place });
const merge = (goId: string, stayId: string) => mergeAuthors(editor, { goId, stayId });
async function bylinesOf(articleId: string) {
  const rows = await db().byline.findMany({
    where: { revision: { articleId } },
    orderBy: [{ revisionId: "asc" }, { position: "asc" }],
  });
  return rows.map(({ authorId, place, position }) => ({ authorId, place, position }));
}

describe("merging two authors", () => {
  test("gives every byline of the one to the other, on live articles and drafts alike", async () => {
    const { id: sectionId } = await addSection("harbour");
    const live = await addLive(editor, { sectionId, bylines: [byline(ids.anne, "Oslo")] });
    const draft = await addDraft({ slug: "other", bylines: [byline(ids.bo), byline(ids.anne)] });
    await merge(ids.anne, ids.ann);
    expect(await bylinesOf(live.id)).toEqual([{ ...byline(ids.ann, "Oslo"), position: 0 }]);
    expect(await bylinesOf(draft.id)).toEqual([
      { ...byline(ids.bo), position: 0 },
      { ...byline(ids.ann), position: 1 },
    ]);
  });

  test("names them once where both were named, and those behind close up", async () => {
    const both = await addDraft({
      bylines: [byline(ids.anne, "Oslo"), byline(ids.ann), byline(ids.bo, "Rome")],
    });
    await merge(ids.anne, ids.ann);
    expect(await bylinesOf(both.id)).toEqual([
      { ...byline(ids.ann, "Oslo"), position: 0 },
      { ...byline(ids.bo, "Rome"), position: 1 },
    ]);
  });

  test("keeps what the one who stays says of themselves, and takes over what they do not", async () => {
    const user = await addUser("reporter");
    await db().author.update({ where: { id: ids.ann }, data: { biography: "Ann’s." } });
    await db().author.update({
      where: { id: ids.anne },
      data: { biography: "Anne’s.", contactEmail: "anne@example.org", userId: user.id },
    });
    await merge(ids.anne, ids.ann);
    expect((await getAuthorForEditing(ids.ann)).profile).toEqual({
      name: "ann",
      biography: "Ann’s.",
      isTeam: false,
      contactEmail: "anne@example.org",
      pictureId: null,
      userId: user.id,
    });
  });

  test("leads the old address to the other, where readers see an article, over several mergers", async () => {
    const { id: sectionId } = await addSection("harbour");
    await addLive(editor, { sectionId, bylines: [byline(ids.anne)] });
    await merge(ids.anne, ids.ann);
    expect(await findAuthor("anne")).toMatchObject({ id: ids.ann, slug: "ann" });
    await merge(ids.ann, ids.bo);
    for (const slug of ["anne", "ann", "bo"]) {
      expect(await findAuthor(slug)).toMatchObject({ id: ids.bo, slug: "bo" });
    }
    expect((await getAuthorForEditing(ids.bo)).merged.map(({ slug }) => slug)).toEqual([
      "ann",
      "anne",
    ]);
  });

  test("takes the merged one out of the choices, and gives the other for their name", async () => {
    await merge(ids.anne, ids.ann);
    expect((await listAuthors()).map(({ name }) => name)).toEqual(["ann", "bo"]);
    expect(await nameAuthor(editor, { name: "anne" })).toEqual({ id: ids.ann, name: "ann" });
    await db().author.create({ data: { slug: "anne-2", name: "anne" } });
    expect(await nameAuthor(editor, { name: "anne" })).toMatchObject({ name: "anne" });
  });

  test("takes a byline that still names the merged one for one of the other", async () => {
    await merge(ids.anne, ids.ann);
    const sent = [byline(ids.bo), byline(ids.anne, "Oslo"), byline(ids.ann)];
    expect(await transaction((tx) => settleAuthors(tx, sent))).toEqual([
      byline(ids.bo),
      byline(ids.ann, "Oslo"),
    ]);
  });

  test("is done for more articles than a query of the database takes", async () => {
    await addManyDrafts(1_100, [ids.anne, ids.ann]);
    await merge(ids.anne, ids.ann);
    expect(await db().byline.count({ where: { position: 0, authorId: ids.ann } })).toBe(1_100);
    expect(await db().byline.count()).toBe(1_100);
    expect(await db().draftWords.count({ where: { text: { contains: "ann" } } })).toBe(1_100);
  });

  test("does not stop a save that still names the merged one, and is no change of its own", async () => {
    const { id } = await addDraft({ bylines: [byline(ids.anne, "Oslo")] }, editor);
    await merge(ids.anne, ids.ann);
    const save = (content: Content, version: number) =>
      saveDraft(editor, id, { saveId: crypto.randomUUID(), version, content, kind: "save" });
    const opened = contentWith({ bylines: [byline(ids.anne, "Oslo")] });
    expect((await save(opened, 1)).version).toBe(1);
    await save({ ...opened, headline: "Quay opens at last" }, 1);
    const kept = await bylinesOf(id);
    const itsOwn = { ...byline(ids.ann, "Oslo"), position: 0 };
    // A pressed save keeps the revision before it.
    expect(kept).toEqual([itsOwn, itsOwn]);
  });

  test("lets the desk's list find the articles by the name of the one who stays", async () => {
    await addDraft({ headline: "Quay", bylines: [byline(ids.anne)] });
    await merge(ids.anne, ids.bo);
    expect((await db().draftWords.findFirstOrThrow()).text.trim()).toBe("quay\n\nbo");
  });

  test("is recorded with both names", async () => {
    await merge(ids.anne, ids.ann);
    expect(await db().auditEntry.findFirstOrThrow()).toMatchObject({
      action: "authorsMerged",
      actorId: editor.id,
      subject: "ann",
      detail: { merged: "anne" },
    });
  });
});

describe("a merger is refused, and nothing is written,", () => {
  const refused = async (goId: string, stayId: string, name: string, actor = editor) => {
    const before = await everyRow();
    await expect(mergeAuthors(actor, { goId, stayId })).rejects.toMatchObject({ name });
    expect(await everyRow()).toEqual(before);
  };

  test("to a reporter", async () => {
    await refused(ids.anne, ids.ann, "ForbiddenError", await addUser("reporter"));
  });

  test("of one and the same author, or of one who is not there", async () => {
    await refused(ids.ann, ids.ann, "InvalidInputError");
    await refused(ids.ann, "nobody", "NotFoundError");
    await refused("nobody", ids.ann, "NotFoundError");
  });

  test("of one who was merged already, either way round", async () => {
    await merge(ids.anne, ids.ann);
    await refused(ids.anne, ids.bo, "ConflictError");
    await refused(ids.bo, ids.anne, "ConflictError");
  });

  test("when two are merged into each other at once, once", async () => {
    const ended = await Promise.allSettled([merge(ids.anne, ids.ann), merge(ids.ann, ids.anne)]);
    expect(ended.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db().author.count({ where: { mergedIntoId: null } })).toBe(2);
  });
});
