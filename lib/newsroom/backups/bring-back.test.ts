// One article or picture of a backup, in the newsroom that goes on.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import type { Actor } from "@/lib/content/users/actor";
import { bringBackArticle, saveDraft } from "@/lib/newsroom/articles/commands";
import { backUp } from "@/lib/newsroom/backups/back-up";
import {
  getBackedUpArticle,
  getBackedUpPicture,
  readBackup,
} from "@/lib/newsroom/backups/bring-back";
import type { Manifest } from "@/lib/newsroom/backups/manifest";
import { targetOf } from "@/lib/newsroom/backups/target";
import { binPicture, removePicture } from "@/lib/newsroom/media/bin";
import { bringBackPicture } from "@/lib/newsroom/media/bring-back";
import { addPicture } from "@/lib/newsroom/media/commands";
import { isRemoved } from "@/lib/newsroom/media/renditions/leftovers";
import { renditions } from "@/lib/content/media/rendition";
import { originals, served } from "@/lib/newsroom/media/stores";
import { contentWith, paragraph, picture } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { quarters } from "@/lib/testing/pictures";
import { addUser, save } from "@/lib/testing/records";
import { createArticle } from "@/lib/newsroom/articles/commands";

useThrowAwayNewsroom();

let editor: Actor;
let folder = "";
let manifest: Manifest;
let articleId = "";
let mediaId = "";
let unusedId = "";

const target = () => targetOf(join(folder, "backups"), env());
const getRow = (id: string) =>
  db().article.findUniqueOrThrow({ where: { id }, include: { draft: true } });
const contentOfThen = () => ({
  ...contentWith({ headline: "As it was", slug: "as-it-was", bylines: [] }),
  body: [paragraph("p1", "The words of then."), picture("p2", mediaId)],
});

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "stet-bring-back-"));
  editor = await addUser("editor");
  const bytes = await quarters(64, 64).jpeg().toBuffer();
  ({ id: mediaId } = (await addPicture(editor, { bytes, fileName: "quarters.jpg" })).picture);
  const other = await quarters(72, 64).jpeg().toBuffer();
  ({ id: unusedId } = (await addPicture(editor, { bytes: other, fileName: "other.jpg" })).picture);
  const { id, version } = await createArticle(editor, { headline: "As it was", sectionId: null });
  articleId = id;
  await save(editor, id, { version, content: contentOfThen() });
  ({ manifest } = await backUp(env(), join(folder, "backups")));
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = <Result>(work: (database: ReturnType<typeof db>) => Promise<Result>) =>
  readBackup(
    env(),
    target(),
    manifest,
    async () => {},
    (database) => work(database as ReturnType<typeof db>),
  );

/** The draft shows the picture no more. */
async function leaveOut(): Promise<void> {
  const { version } = await getRow(articleId);
  const content = { ...contentOfThen(), body: [paragraph("p1", "The words of then.")] };
  await save(editor, articleId, { version, content });
}

async function removeForGood(): Promise<void> {
  await leaveOut();
  const { version } = await db().media.findUniqueOrThrow({ where: { id: mediaId } });
  await binPicture(editor, { id: mediaId, version });
  await removePicture(editor, { id: mediaId, version: version + 1 });
}

test("an article that is there gets a new revision, and nobody's words go", async () => {
  const before = await getRow(articleId);
  const content = {
    ...contentOfThen(),
    headline: "Spoilt",
    body: [paragraph("p1", "Spoilt words.")],
  };
  await save(editor, articleId, { version: before.version, content });
  const spoilt = await getRow(articleId);
  const found = await read((database) => getBackedUpArticle(database, "as-it-was"));
  const { isNew, article, leftOut } = await bringBackArticle(found.id, found.content);
  expect({ isNew, leftOut, id: article.id }).toEqual({ isNew: false, leftOut: [], id: articleId });
  const after = await getRow(articleId);
  expect(after.draft).toMatchObject({ headline: "As it was", reason: "restored", editorId: null });
  expect(after.draft.number).toBe(spoilt.draft.number + 1);
  expect(await db().revision.findUnique({ where: { id: spoilt.draftId } })).toMatchObject({
    headline: "Spoilt",
  });
  expect(
    await db().auditEntry.findFirst({ where: { action: "articleBroughtBack" } }),
  ).toMatchObject({ articleId, actorName: "Stet", subject: "As it was" });
  const late = {
    saveId: "0123456789abcdef",
    version: spoilt.version,
    content,
    kind: "autosave" as const,
  };
  await expect(saveDraft(editor, articleId, late)).rejects.toMatchObject({ reason: "stale" });
});

test("an article that is gone becomes a draft, without what is no more", async () => {
  const found = await read((database) => getBackedUpArticle(database, articleId));
  const content = { ...found.content, sectionId: "none", topicIds: ["gone"] };
  const { isNew, article, leftOut } = await bringBackArticle("gone", {
    ...content,
    body: [...content.body, picture("p3", "lost")],
  });
  expect(isNew).toBe(true);
  expect(leftOut.map((sentence) => sentence.split(": ")[1])).toEqual([
    "section none",
    "topics gone",
    "pictures lost",
  ]);
  const { liveId, draft, slug } = await getRow(article.id);
  expect({ liveId, slug }).toEqual({ liveId: null, slug: "as-it-was-2" });
  expect(draft).toMatchObject({ body: contentOfThen().body, sectionId: null });
});

test("a picture that was deleted for good is in the library again, with its files and under its id", async () => {
  const row = await read((database) => getBackedUpPicture(database, mediaId));
  await expect(bringBackPicture(row, target())).rejects.toThrow("still in the library");
  await removeForGood();
  const keys = renditions.parse(row.renditions).map(({ key }) => key);
  expect(await originals().find(row.fileKey ?? "")).toBeNull();
  expect(await isRemoved(keys[0] ?? "")).toBe(true);
  const back = await bringBackPicture(row, target());
  expect(back).toMatchObject({
    id: mediaId,
    fileKey: row.fileKey,
    binnedAt: null,
    caption: row.caption,
  });
  expect(await originals().get(row.fileKey ?? "")).not.toBeNull();
  for (const key of keys) expect(await served().get(key)).not.toBeNull();
  expect(await isRemoved(keys[0] ?? "")).toBe(false);
  expect(await db().auditEntry.findFirst({ where: { action: "mediaBroughtBack" } })).toMatchObject({
    actorName: "Stet",
    detail: { mediaId },
  });
});

test("what the backup does not have, and a picture in the bin, are refused in words", async () => {
  await expect(read((database) => getBackedUpArticle(database, "nothing"))).rejects.toThrow(
    "The backup has no article nothing.",
  );
  const row = await read((database) => getBackedUpPicture(database, mediaId));
  await expect(read((database) => getBackedUpPicture(database, "x"))).rejects.toThrow(
    "no picture x",
  );
  await leaveOut();
  await binPicture(editor, { id: mediaId, version: row.version });
  await expect(bringBackPicture(row, target())).rejects.toThrow("in the bin");
});

test("a picture that no revision named comes back with its record", async () => {
  const row = await read((database) => getBackedUpPicture(database, unusedId));
  await binPicture(editor, { id: unusedId, version: row.version });
  await removePicture(editor, { id: unusedId, version: row.version + 1 });
  expect(await db().media.findUnique({ where: { id: unusedId } })).toBeNull();
  await bringBackPicture(row, target());
  const back = await db().media.findUniqueOrThrow({ where: { id: unusedId } });
  expect(back).toEqual({ ...row, version: row.version + 1 });
  expect(await originals().get(row.fileKey ?? "")).not.toBeNull();
});
