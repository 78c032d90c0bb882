import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { binArticle, emptyArticleBin, takeArticleOut } from "@/lib/newsroom/articles/bin";
import { bringBackArticle, restoreRevision } from "@/lib/newsroom/articles/commands";
import { listArticlesForDesk, searchHeadlines } from "@/lib/desk/articles/desk-list";
import { everything, type ListFilter } from "@/lib/desk/articles/desk-list-filter";
import { getState } from "@/lib/desk/articles/desk-queries";
import { listMentions } from "@/lib/desk/notes/queries";
import { liftHold } from "@/lib/newsroom/articles/holds";
import { resolveNote, writeNote } from "@/lib/newsroom/notes/commands";
import { getBackedUpArticle } from "@/lib/newsroom/backups/bring-back";
import { listUses } from "@/lib/newsroom/media/uses";
import { setClock } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { ConflictError, ForbiddenError } from "@/lib/base/errors";
import type { Actor } from "@/lib/content/users/actor";
import { contentWith, picture } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import {
  addAuthor,
  addDraft,
  addLive,
  addPicture,
  addSection,
  addUser,
  everyRow,
  letGoLive,
  save,
  schedule,
  take,
  unpublish,
} from "@/lib/testing/records";

useThrowAwayNewsroom();

const start = new Date("2026-03-01T06:00:00Z");
const day = 24 * 60 * 60 * 1_000;
const after = (days: number) => new Date(start.getTime() + days * day);

let editor: Actor;
beforeEach(async () => {
  setClock(start);
  editor = await addUser("editor");
});
afterEach(() => setClock());

const newest = { sort: "changed", isDescending: true } as const;
const listed = async (filter: Partial<ListFilter> = {}) => {
  const list = await listArticlesForDesk(editor, { ...everything, ...filter }, newest, null);
  return list.rows.map(({ id }) => id);
};

describe("an article in the bin", () => {
  test("is in no list, search, mention or list of uses, and in the bin's own list", async () => {
    const { id: mediaId } = await addPicture("Quay");
    const body = [picture("p", mediaId)];
    const { id, version } = await addDraft({ headline: "Quay opens", body }, editor);
    const note = { id: crypto.randomUUID(), words: "@editor: when?", blockId: null };
    await writeNote(await addUser("editor", "ann"), id, note);
    expect(await listMentions(editor)).toHaveLength(1);
    await binArticle(editor, id, { version });
    expect(await listed()).toEqual([]);
    expect(await listed({ concern: "mine" })).toEqual([]);
    expect(await listed({ words: "quay" })).toEqual([]);
    expect(await listed({ words: "quay", isInText: true })).toEqual([]);
    expect(await searchHeadlines("every", "quay", 10)).toEqual([]);
    expect(await listMentions(editor)).toEqual([]);
    expect((await listUses("every", mediaId)).articles).toEqual([]);
    expect(await listed({ concern: "bin" })).toEqual([id]);
  });

  test("takes no save, transition, restored revision or note, and keeps its hold", async () => {
    const { id, version } = await addDraft({}, editor);
    const note = { id: crypto.randomUUID(), words: "When?", blockId: null };
    await writeNote(editor, id, note);
    await db().hold.create({ data: { articleId: id, kind: "kill", words: "Kill." } });
    await binArticle(editor, id, { version });
    const before = await everyRow();
    const standing = { version: version + 1 };
    const why = new ConflictError("This article is in the bin. Restore it first.");
    const content = contentWith({ headline: "Other" });
    await expect(save(editor, id, { ...standing, content })).rejects.toThrow(why);
    await expect(take(editor, id, "approve", standing)).rejects.toThrow(why);
    await expect(restoreRevision(editor, id, { ...standing, number: 1 })).rejects.toThrow(why);
    await expect(writeNote(editor, id, { ...note, id: crypto.randomUUID() })).rejects.toThrow(why);
    await expect(resolveNote(editor, note.id)).rejects.toThrow(why);
    await expect(liftHold(editor, id)).rejects.toThrow(why);
    expect(await getState(editor, id)).toMatchObject({ allowed: [], mayBin: false });
    expect(await everyRow()).toEqual(before);
  });

  test("leaves its slug to others, and has the next free one when it is taken out", async () => {
    const { id, version } = await addDraft({ slug: "quay" }, editor);
    await binArticle(editor, id, { version });
    expect((await addDraft({ slug: "quay" }, editor)).slug).toBe("quay");
    expect((await takeArticleOut(editor, id)).slug).toBe("quay-2");
    expect(await listed()).toContain(id);
  });

  test("is named by its slug in a backup, and has the next free one when it is brought back", async () => {
    const { id, version } = await addDraft({ slug: "quay" }, editor);
    await binArticle(editor, id, { version });
    const found = await getBackedUpArticle(db(), "quay");
    expect(found.id).toBe(id);
    await addDraft({ slug: "quay" }, editor);
    expect((await getBackedUpArticle(db(), "quay")).id).not.toBe(id);
    const { article } = await bringBackArticle(id, found.content);
    expect(article.slug).toBe("quay-2");
    expect(await listed()).toContain(id);
  });

  test("is as it was once it is taken out, and both are in the audit log, each once", async () => {
    const { id, version } = await addDraft({ slug: "quay" }, editor);
    await binArticle(editor, id, { version });
    await binArticle(editor, id, { version });
    await takeArticleOut(editor, id);
    const out = await takeArticleOut(editor, id);
    expect(out).toMatchObject({ slug: "quay", version: version + 2 });
    expect(await getState(editor, id)).toMatchObject({ stage: "draft", bin: null, mayBin: true });
    const entries = await db().auditEntry.findMany({ orderBy: { at: "asc" } });
    expect(entries.map(({ action }) => action)).toEqual([
      "articleCreated",
      "articleBinned",
      "articleTakenOut",
    ]);
  });

  test("is deleted with all of its rows by the first round after thirty days, and no sooner", async () => {
    const { id, version } = await addDraft({ headline: "Quay opens" }, editor);
    await save(editor, id, { version, content: contentWith({ headline: "Quay closes" }) });
    await writeNote(editor, id, { id: crypto.randomUUID(), words: "When?", blockId: null });
    await binArticle(editor, id, { version: version + 1 });
    setClock(new Date(after(30).getTime() - 1));
    await emptyArticleBin();
    expect(await listed({ concern: "bin" })).toEqual([id]);
    setClock(after(30));
    expect(await emptyArticleBin()).toBe(false);
    const { article, revision, byline, note, draftWords, searchEntry, receipt } = db();
    const tables = { article, revision, byline, note, draftWords, searchEntry, receipt };
    for (const [name, table] of Object.entries(tables)) {
      expect(await (table as { count: () => Promise<number> }).count(), name).toBe(0);
    }
    expect(await db().auditEntry.findFirst({ where: { action: "articleDeleted" } })).toMatchObject({
      ...{ articleId: id, subject: "Quay closes", actorId: null },
    });
  });

  test("that was taken out in time is not deleted", async () => {
    const { id, version } = await addDraft({}, editor);
    await binArticle(editor, id, { version });
    await takeArticleOut(editor, id);
    setClock(after(40));
    await emptyArticleBin();
    expect(await listed()).toEqual([id]);
  });
});

describe("an article in the bin that a program without a bin published", () => {
  /** As an older program: it knows no bin. */
  async function publishUnaware(id: string): Promise<void> {
    const { draftId, binnedAt } = await db().article.findUniqueOrThrow({ where: { id } });
    await letGoLive(id);
    await db().article.update({ where: { id }, data: { binnedAt } });
    expect(await db().article.count({ where: { id, liveId: draftId } })).toBe(1);
  }
  let id: string;
  beforeEach(async () => {
    const { id: sectionId } = await addSection("harbour");
    const draft = await addDraft({ slug: "quay", sectionId }, editor);
    ({ id } = draft);
    await binArticle(editor, id, draft);
    await publishUnaware(id);
  });

  test("takes saves, and keeps its address when it is taken out", async () => {
    expect(await getState(editor, id)).toMatchObject({ bin: null, stage: "live" });
    expect((await takeArticleOut(editor, id)).slug).toBe("quay");
    const { version } = await db().article.findUniqueOrThrow({ where: { id } });
    await save(editor, id, { version, content: contentWith({ slug: "quay", headline: "New" }) });
  });

  test("is not deleted, and holds nothing up", async () => {
    const other = await addDraft({}, editor);
    await binArticle(editor, other.id, other);
    setClock(after(31));
    expect(await emptyArticleBin()).toBe(false);
    expect(await listed()).toEqual([id]);
    expect(await listed({ concern: "bin" })).toEqual([]);
  });
});

test("a reporter neither puts an article into the bin nor sees what is in it", async () => {
  const reporter = await addUser("reporter");
  const { id, version } = await addDraft({}, reporter);
  await expect(binArticle(reporter, id, { version })).rejects.toThrow(ForbiddenError);
  await binArticle(editor, id, { version });
  await expect(takeArticleOut(reporter, id)).rejects.toThrow(ForbiddenError);
  const list = await listArticlesForDesk(reporter, { ...everything, concern: "bin" }, newest, null);
  expect(list.rows).toEqual([]);
});

test("an editor of some sections bins what is in them and what they began, and not what has their byline alone", async () => {
  const [harbour, town] = [await addSection("harbour"), await addSection("town")];
  const bound: Actor = { ...editor, scope: { kind: "sections", sectionIds: [harbour.id] } };
  await db().user.update({
    where: { id: editor.id },
    data: { scope: "sections", sections: { create: { sectionId: harbour.id } } },
  });
  const author = await addAuthor("ann");
  await db().author.update({ where: { id: author.id }, data: { userId: editor.id } });
  const other = await addUser("editor", "other");
  const bylines = [{ authorId: author.id, place: "" }];
  const inHarbour = await addDraft({ slug: "a", sectionId: harbour.id }, other);
  const begun = await addDraft({ slug: "b", sectionId: town.id }, editor);
  const byline = await addDraft({ slug: "c", sectionId: town.id, bylines }, other);
  await binArticle(bound, inHarbour.id, inHarbour);
  await binArticle(bound, begun.id, begun);
  expect((await getState(bound, byline.id)).mayBin).toBe(false);
  await expect(binArticle(bound, byline.id, byline)).rejects.toThrow("You work on harbour.");
  await binArticle(other, byline.id, byline);
  expect((await getState(bound, byline.id)).bin).toMatchObject({ mayRestore: false });
  await expect(takeArticleOut(bound, byline.id)).rejects.toThrow("You work on harbour.");
});

test("who has not seen a colleague's save does not put it into the bin", async () => {
  const { id, version } = await addDraft({}, editor);
  await save(editor, id, { version, content: contentWith({ headline: "Other" }) });
  await expect(binArticle(editor, id, { version })).rejects.toMatchObject({ reason: "stale" });
});

test.each([
  ["live", async (sectionId: string) => addLive(editor, { sectionId })],
  [
    "unpublished",
    async (sectionId: string) => {
      const live = await addLive(editor, { sectionId });
      return unpublish(editor, live.id, live);
    },
  ],
  [
    "scheduled",
    async (sectionId: string) => {
      const draft = await addDraft({ sectionId }, editor);
      return schedule(editor, draft.id, { ...draft, at: after(1) });
    },
  ],
])("an article that is %s cannot go to the bin", async (_, arrange) => {
  const { id, version } = await arrange((await addSection("harbour")).id);
  const before = await everyRow();
  await expect(binArticle(editor, id, { version })).rejects.toThrow(ConflictError);
  expect(await everyRow()).toEqual(before);
});
