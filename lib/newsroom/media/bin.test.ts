import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { setClock } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { ConflictError, ForbiddenError } from "@/lib/base/errors";
import { binArticle, emptyArticleBin } from "@/lib/newsroom/articles/bin";
import { binPicture, emptyBin, removePicture, takeOutOfBin } from "@/lib/newsroom/media/bin";
import { addPicture } from "@/lib/newsroom/media/commands";
import { isRemoved } from "@/lib/newsroom/media/renditions/leftovers";
import { renditions } from "@/lib/content/media/rendition";
import { originals, served } from "@/lib/newsroom/media/stores";
import { contentWith, picture } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { quarters } from "@/lib/testing/pictures";
import { addAuthor, addDraft, addUser, save } from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";

useThrowAwayNewsroom();

const begun = new Date("2026-03-01T12:00:00Z");
const after = (days: number) => setClock(new Date(begun.getTime() + days * 24 * 60 * 60 * 1_000));
let editor: Actor;
let id: string;

async function addQuarters(size = 64) {
  const bytes = await quarters(size, size).jpeg().toBuffer();
  return (await addPicture(editor, { bytes, fileName: "quarters.jpg" })).picture.id;
}
const rowOf = (one: string) => db().media.findUnique({ where: { id: one } });
const bin = async (one = id) =>
  binPicture(editor, { id: one, version: (await rowOf(one))?.version ?? 0 });

beforeEach(async () => {
  setClock(begun);
  editor = await addUser("editor");
  id = await addQuarters();
});
afterEach(() => setClock());

describe("a picture in use is not put into the bin, and the sentence says where it is used:", () => {
  const use = { caption: null, credit: null, altText: null };

  test("in a draft, as the lead and in the text", async () => {
    const leadPicture = { mediaId: id, ...use };
    await addDraft({ headline: "Quay opens", leadPicture, body: [picture("p", id)] });
    await expect(bin()).rejects.toThrow(
      "The picture is in use: in “Quay opens” (lead picture, and in the text; draft). Remove it there first.",
    );
    expect((await rowOf(id))?.binnedAt).toBeNull();
  });

  test("as an author's portrait", async () => {
    const author = await addAuthor("lin");
    await db().author.update({ where: { id: author.id }, data: { pictureId: id } });
    await expect(bin()).rejects.toThrow("in use: as the portrait of lin.");
  });

  test("in more articles than a sentence names", async () => {
    for (const headline of ["A", "B", "C", "D", "E"]) {
      await addDraft({ headline, body: [picture("p", id)] });
    }
    await expect(bin()).rejects.toThrow("and 2 more. Remove it");
  });
});

test("an older revision that names a picture does not keep it out of the bin", async () => {
  const { id: articleId, version } = await addDraft({ body: [picture("p", id)] });
  await save(editor, articleId, { version, content: contentWith() });
  await bin();
  expect((await rowOf(id))?.binnedAt).toEqual(begun);
});

test("a picture that an article in the bin uses goes to the bin, and is not deleted before that article", async () => {
  const { id: articleId, version } = await addDraft({ body: [picture("p", id)] });
  await binArticle(editor, articleId, { version });
  await bin();
  const asked = { id, version: (await rowOf(id))?.version ?? 0 };
  await expect(removePicture(editor, asked)).rejects.toThrow("in an article in the bin");
  after(30);
  await emptyBin();
  expect((await rowOf(id))?.fileKey).not.toBeNull();
  await emptyArticleBin();
  await emptyBin();
  expect(await rowOf(id)).toBeNull();
});

test("a reporter puts nothing into the bin, and takes nothing out", async () => {
  const reporter = await addUser("reporter");
  for (const command of [binPicture, takeOutOfBin]) {
    await expect(command(reporter, { id, version: 2 })).rejects.toThrow(ForbiddenError);
  }
});

test("a stale version is refused, and what is done twice is done once", async () => {
  await expect(binPicture(editor, { id, version: 99 })).rejects.toThrow(ConflictError);
  await bin();
  await bin();
  const version = (await rowOf(id))?.version ?? 0;
  await takeOutOfBin(editor, { id, version });
  const actions = await db().auditEntry.findMany({
    where: { subject: "quarters.jpg", action: { not: "mediaAdded" } },
    orderBy: { id: "asc" },
    select: { action: true },
  });
  expect(actions.map(({ action }) => action)).toEqual(["mediaBinned", "mediaTakenOut"]);
});

describe("the bin", () => {
  test("keeps a picture for thirty days, and then lets its record and its file go", async () => {
    const fileKey = (await rowOf(id))?.fileKey ?? "";
    await bin();
    after(29.9);
    await emptyBin();
    expect(await rowOf(id)).not.toBeNull();
    after(30);
    await emptyBin();
    expect(await rowOf(id)).toBeNull();
    expect(await originals().get(fileKey)).toBeNull();
    expect(await db().auditEntry.count({ where: { action: "mediaDeleted", actorId: null } })).toBe(
      1,
    );
  });

  test("takes from everybody what was served of it, and tells caches so", async () => {
    await bin();
    const { renditions: made } = (await rowOf(id)) ?? {};
    const keys = renditions.parse(made).map(({ key }) => key);
    after(30);
    await emptyBin();
    expect((await db().removedFile.findMany()).map(({ key }) => key).sort()).toEqual(keys.sort());
    const [edition] = await db().edition.findMany();
    expect(edition?.addresses).toEqual(keys.map((key) => `/media/${key}`).sort());
    for (const key of keys) expect(await served().get(key)).toBeNull();
  });

  test("leaves the words of a picture that an older revision names, without its file", async () => {
    const { id: articleId, version } = await addDraft({ body: [picture("p", id)] });
    await save(editor, articleId, { version, content: contentWith() });
    const fileKey = (await rowOf(id))?.fileKey ?? "";
    await bin();
    after(30);
    await emptyBin();
    await emptyBin();
    expect(await rowOf(id)).toMatchObject({
      fileKey: null,
      renditions: [],
      fileName: "quarters.jpg",
    });
    expect(await originals().get(fileKey)).toBeNull();
    expect(await db().auditEntry.count({ where: { action: "mediaDeleted" } })).toBe(1);
  });

  test("leaves what somebody uses again, or took out", async () => {
    const other = await addQuarters(72);
    await bin();
    await bin(other);
    await addDraft({ body: [picture("p", id)] });
    await takeOutOfBin(editor, { id: other, version: (await rowOf(other))?.version ?? 0 });
    after(31);
    await emptyBin();
    expect((await rowOf(id))?.fileKey).not.toBeNull();
    expect((await rowOf(other))?.fileKey).not.toBeNull();
  });

  test("gives a picture back whose bytes come in again", async () => {
    await bin();
    expect(await addQuarters()).toBe(id);
    expect((await rowOf(id))?.binnedAt).toBeNull();
  });
});

describe("a picture in the bin that is removed at once", () => {
  const remove = async (one = id) =>
    removePicture(editor, { id: one, version: (await rowOf(one))?.version ?? 0 });

  test("is gone with its files, for good", async () => {
    await bin();
    const { fileKey, renditions: made } = (await rowOf(id)) ?? {};
    await remove();
    expect(await rowOf(id)).toBeNull();
    expect(await originals().get(fileKey ?? "")).toBeNull();
    const keys = renditions.parse(made).map(({ key }) => key);
    for (const key of keys) {
      expect(await served().get(key)).toBeNull();
      expect(await isRemoved(key)).toBe(true);
    }
    expect(await db().edition.count()).toBe(1);
    expect(await db().auditEntry.count({ where: { action: "mediaDeleted" } })).toBe(1);
  });

  test("is not removed out of the library, by a reporter, or from another version", async () => {
    await expect(remove()).rejects.toThrow("Move the picture to the bin first.");
    await bin();
    const reporter = await addUser("reporter");
    await expect(removePicture(reporter, { id, version: 2 })).rejects.toThrow(ForbiddenError);
    await expect(removePicture(editor, { id, version: 1 })).rejects.toMatchObject({
      reason: "stale",
    });
    expect(await rowOf(id)).not.toBeNull();
    expect(await db().removedFile.count()).toBe(0);
  });

  test("leaves the files that another record has", async () => {
    const { renditions: made } = (await rowOf(id)) ?? {};
    const files = renditions.parse(made);
    await db().media.create({ data: { renditions: files } });
    await bin();
    await remove();
    for (const { key } of files) expect(await served().get(key)).not.toBeNull();
    expect(await db().removedFile.count()).toBe(0);
  });

  test("is served again when its bytes come in again", async () => {
    await bin();
    await remove();
    const again = await addQuarters();
    for (const { key } of renditions.parse((await rowOf(again))?.renditions)) {
      expect(await isRemoved(key)).toBe(false);
      expect(await served().get(key)).not.toBeNull();
    }
  });
});
