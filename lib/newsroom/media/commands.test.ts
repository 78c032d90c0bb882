import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import * as audit from "@/lib/newsroom/audit/record";
import { db } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { ConflictError, ForbiddenError, InvalidInputError } from "@/lib/base/errors";
import { takeOutOfBin } from "@/lib/newsroom/media/bin";
import { addPicture, replaceFile } from "@/lib/newsroom/media/commands";
import { editPicture } from "@/lib/newsroom/media/records";
import { originals, served } from "@/lib/newsroom/media/stores";
import { renditions } from "@/lib/content/media/rendition";
import { picture as pictureBlock } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { drawn, drawnFile, iim, withIim } from "@/lib/testing/picture-files";
import { addAuthor, addDraft, addSection, addUser, letGoLive } from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";

useThrowAwayNewsroom();
let reporter: Actor;
beforeEach(async () => {
  reporter = await addUser("reporter");
});

/** A picture's bytes with facts in them. */
async function pictureOf(seed: number, ...facts: Parameters<typeof iim>): Promise<Buffer> {
  return withIim(await drawnFile("jpeg", { seed }), iim(...facts));
}
const add = (bytes: Buffer, fileName = "a.jpg") => addPicture(reporter, { bytes, fileName });
const get = (id: string) => db().media.findUniqueOrThrow({ where: { id } });

/** All that is in a store, by key. */
function filesIn(store: "originals" | "media"): string[] {
  const folder = join(env().dataFolder, store);
  if (!existsSync(folder)) return [];
  const all = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return all.filter((name) => /\.\w+$/.test(name)).sort();
}

async function expectWhole(id: string): Promise<void> {
  const row = await get(id);
  expect(await originals().get(row.fileKey ?? "")).not.toBeNull();
  for (const { key } of renditions.parse(row.renditions)) {
    expect(await served().get(key)).not.toBeNull();
  }
}

describe("a picture that is added", () => {
  test("is a record with the facts of its file, which are known to be the file's, and can be used at once", async () => {
    const bytes = await pictureOf(1, [120, "A ship."], [80, "ANN POE"], [115, "Daily Courier"]);
    const { picture, isNew, attachedTo, resembles } = await add(bytes, "quay.png");
    expect({ isNew, attachedTo, resembles }).toEqual({
      isNew: true,
      attachedTo: null,
      resembles: [],
    });
    expect(picture).toMatchObject({
      caption: "A ship.",
      credit: "Ann Poe / Daily Courier",
      version: 1,
    });
    expect(picture.fileUrl).toMatch(/^\/media\//);
    expect(picture.placeholder).toMatch(/^data:image\//);
    const row = await get(picture.id);
    expect(row).toMatchObject({
      ...{ mimeType: "image/jpeg", byteSize: bytes.length, width: 400, height: 300 },
      ...{ fileName: "quay.png", creator: "Ann Poe", rights: "unknown", addedById: reporter.id },
      fromFile: ["caption", "credit", "creator", "source"],
      ...{ isRendered: false, changedAt: null },
    });
    await expectWhole(picture.id);
    const [entry] = await db().auditEntry.findMany();
    expect(entry).toMatchObject({ action: "mediaAdded", subject: "A ship.", actorId: reporter.id });
  });

  test("says that its file has words which make sense in no encoding, and leaves them out", async () => {
    const strange = Buffer.from("81ff8d01f5809dfe8f", "hex");
    const unread = await add(await pictureOf(1, [120, strange]));
    expect(unread).toMatchObject({ hasUnreadText: true, picture: { caption: "" } });
    const read = await add(await pictureOf(2, [120, "A ship."]));
    expect(read).toMatchObject({ hasUnreadText: false, picture: { caption: "A ship." } });
  });

  test("is the record that has the same bytes, where one has them", async () => {
    const bytes = await pictureOf(1);
    const first = await add(bytes);
    const again = await add(bytes, "another.jpg");
    expect(again).toEqual({
      picture: first.picture,
      isNew: false,
      attachedTo: null,
      hasUnreadText: false,
      resembles: [],
    });
    expect(await db().media.count()).toBe(1);
    expect(await db().auditEntry.count()).toBe(1);
  });

  test("is one record when two add it at once", async () => {
    const bytes = await pictureOf(1);
    const all = await Promise.all(Array.from({ length: 6 }, () => add(bytes)));
    expect(all.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(new Set(all.map(({ picture }) => picture.id)).size).toBe(1);
    expect(await db().media.count()).toBe(1);
    await expectWhole(all[0]?.picture.id ?? "");
  });

  test("is the record that another server files while this one looks at the bytes", async () => {
    const bytes = await pictureOf(1);
    const adding = add(bytes);
    await vi.waitUntil(() => db().leftover.count(), { timeout: 20_000, interval: 5 });
    const { key: fileKey } = await db().leftover.findFirstOrThrow();
    const { id } = await db().media.create({ data: { fileKey, caption: "The other server's." } });
    expect(await adding).toMatchObject({ isNew: false, picture: { id } });
    expect(await db().media.count()).toBe(1);
  });

  test("comes out of the bin if it is there, for an editor", async () => {
    const bytes = await pictureOf(1);
    const { picture } = await add(bytes);
    await db().media.update({ where: { id: picture.id }, data: { binnedAt: new Date() } });
    await expect(add(bytes)).rejects.toThrow(ForbiddenError);
    const editor = await addUser("editor");
    const again = await addPicture(editor, { bytes, fileName: "a.jpg" });
    expect(again.picture).toMatchObject({ id: picture.id, version: 2 });
    expect((await get(picture.id)).binnedAt).toBeNull();
  });

  test("is told from those that look much like it, the most alike first", async () => {
    const original = await add(await drawnFile("png", { seed: 3, width: 1000, height: 750 }));
    await add(await drawnFile("jpeg", { seed: 4 }));
    const copy = await add(await drawn({ seed: 3 }).jpeg({ quality: 40 }).toBuffer());
    expect(copy.isNew).toBe(true);
    expect(copy.resembles.map(({ id }) => id)).toEqual([original.picture.id]);
  });
});

describe("when a picture cannot be written down", () => {
  test("its file does not stay, and what would have been served of it is nobody's", async () => {
    vi.spyOn(audit, "recordAudit").mockRejectedValueOnce(new Error("The disk is full."));
    await expect(add(await pictureOf(1))).rejects.toThrow("The disk is full.");
    expect(await db().media.count()).toBe(0);
    expect(filesIn("originals")).toEqual([]);
    const nobodys = (await db().leftover.findMany()).map(({ key }) => key);
    expect(nobodys).toEqual(expect.arrayContaining(filesIn("media")));
  });

  test("what another record has stays", async () => {
    const { picture } = await add(await pictureOf(1));
    const before = [...filesIn("originals"), ...filesIn("media")];
    vi.spyOn(audit, "recordAudit").mockRejectedValueOnce(new Error("The disk is full."));
    // Seen and said the same, so that its renditions are the same files; the bytes are others.
    await expect(add(await pictureOf(1, [10, "5"]))).rejects.toThrow("The disk is full.");
    expect([...filesIn("originals"), ...filesIn("media")]).toEqual(before);
    await expectWhole(picture.id);
  });
});

describe("a record that awaits its file", () => {
  const await_ = (data: { caption?: string; fileName?: string; credit?: string }) =>
    db().media.create({ data });

  test("takes the one that bears its name, keeps its words, and gets those that it lacks", async () => {
    const { id } = await await_({
      fileName: "QUAY-1.JPG",
      caption: "As the copy said",
      credit: "",
    });
    const added = await add(await pictureOf(1, [120, "A ship."], [110, "AFP"]), "quay-1.jpg");
    expect(added).toMatchObject({ isNew: true, attachedTo: "record that awaited" });
    expect(added.picture).toMatchObject({
      id,
      version: 2,
      caption: "As the copy said",
      credit: "AFP",
    });
    expect((await get(id)).fromFile).toEqual(["credit"]);
    expect(await db().auditEntry.findMany()).toMatchObject([{ action: "fileAttached" }]);
    await expectWhole(id);
  });

  test("takes the one whose own caption is its caption", async () => {
    const { id } = await await_({ caption: "The ship’s bow – at dusk." });
    const added = await add(await pictureOf(1, [120, "The ship's bow - at Dusk."]));
    expect(added.picture.id).toBe(id);
  });

  test("takes none when two fit, and is left alone by one that fits neither", async () => {
    await await_({ fileName: "a.jpg" });
    await await_({ caption: "A ship." });
    await await_({});
    const added = await add(await pictureOf(1, [120, "A ship."]), "a.jpg");
    const other = await add(await pictureOf(2), "b.jpg");
    expect([added.attachedTo, other.attachedTo]).toEqual([null, null]);
    expect(await db().media.count({ where: { fileKey: null } })).toBe(3);
  });

  test("takes one that a person gives it", async () => {
    const { id } = await await_({ caption: "As the copy said" });
    const file = { bytes: await pictureOf(1, [120, "A ship."]), fileName: "a.jpg" };
    const picture = await replaceFile(reporter, { id, version: 1, ...file });
    expect(picture).toMatchObject({ id, version: 2, width: 400, caption: "As the copy said" });
    await expectWhole(id);
  });
});

describe("another file for a record", () => {
  test("keeps what a person wrote, and takes from the new file what was the old one's", async () => {
    const bytes = await pictureOf(
      1,
      [120, "A ship."],
      [110, "AFP"],
      [105, "Quay"],
      [40, "No web."],
    );
    const { picture } = await add(bytes);
    await db().media.update({
      where: { id: picture.id },
      data: { caption: "Written at the desk", fromFile: ["credit", "headline", "instructions"] },
    });
    const after = await replaceFile(reporter, {
      ...{ id: picture.id, version: 1, fileName: "b.jpg" },
      bytes: await pictureOf(2, [120, "Another."], [105, "Quay 2"], [116, "© Courier"]),
    });
    expect(after).toMatchObject({ version: 2, caption: "Written at the desk", credit: "" });
    expect(await get(picture.id)).toMatchObject({
      ...{ headline: "Quay 2", instructions: "", copyright: "© Courier", fileName: "b.jpg" },
      ...{ fromFile: ["headline", "copyright"], isRendered: false },
    });
    await expectWhole(picture.id);
  });

  test("leaves the former one in the bin, with its words, to be taken out", async () => {
    const { picture } = await add(await pictureOf(1, [120, "A ship."], [110, "AFP"]));
    const before = await get(picture.id);
    await replaceFile(reporter, {
      ...{ id: picture.id, version: 1, fileName: "b.jpg", bytes: await pictureOf(2) },
    });
    const former = await db().media.findFirstOrThrow({ where: { binnedAt: { not: null } } });
    const { id } = former;
    expect(former).toEqual({ ...before, id, version: 1, binnedAt: expect.any(Date) });
    await expectWhole(former.id);
    await expectWhole(picture.id);
    expect(await db().leftover.count()).toBe(0);
    const editor = await addUser("editor");
    await takeOutOfBin(editor, { id: former.id, version: former.version });
    expect(await get(former.id)).toMatchObject({ caption: "A ship.", credit: "AFP" });
  });

  test("that is another image has its own credit and rights, or none; the same image keeps what a person wrote", async () => {
    const typed = { credit: "Ann Poe", rights: "licensed", rightsUntil: new Date() };
    for (const [seed, said, kept] of [
      [2, { credit: "", rights: "unknown", rightsUntil: null }, "another image"],
      [1, typed, "the same image"],
    ] as const) {
      const { picture } = await add(await pictureOf(1, [120, `Of ${kept}.`]));
      await db().media.update({ where: { id: picture.id }, data: { ...typed, fromFile: [] } });
      const bytes = await drawn({ seed }).jpeg({ quality: 40 }).toBuffer();
      await replaceFile(reporter, { id: picture.id, version: 1, bytes, fileName: "b.jpg" });
      const { credit, rights, rightsUntil } = await get(picture.id);
      expect({ credit, rights, rightsUntil }, kept).toEqual(said);
      await db().media.deleteMany();
    }
  });

  test("is refused where the record changed, is binned or is not there, or another has it; nothing changes", async () => {
    const [bytes, other, third] = await Promise.all([pictureOf(1), pictureOf(2), pictureOf(3)]);
    const { picture } = await add(bytes);
    await add(other);
    const files = filesIn("originals");
    const replace = (change: { id?: string; version?: number; bytes?: Buffer }) =>
      replaceFile(reporter, { id: picture.id, version: 1, bytes: third, fileName: "", ...change });
    await expect(replace({ version: 2 })).rejects.toMatchObject({ reason: "stale" });
    await expect(replace({ bytes: other })).rejects.toThrow(/Another picture in the library/);
    await expect(replace({ id: "none" })).rejects.toThrow(/no such picture/);
    await expect(replace({ bytes: Buffer.from("GIF89a") })).rejects.toThrow(InvalidInputError);
    await db().media.update({ where: { id: picture.id }, data: { binnedAt: new Date() } });
    await expect(replace({})).rejects.toThrow(ConflictError);
    expect(filesIn("originals")).toEqual(files);
    await expectWhole(picture.id);
  });

  test("sent again, since its answer was lost, is answered as done; nothing is written", async () => {
    const { picture } = await add(await pictureOf(1));
    const bytes = await pictureOf(2);
    const replace = () =>
      replaceFile(reporter, { id: picture.id, version: 1, bytes, fileName: "b.jpg" });
    const first = await replace();
    expect(await replace()).toEqual(first);
    expect(await get(picture.id)).toMatchObject({ version: 2 });
    expect(await db().auditEntry.count({ where: { action: "fileReplaced" } })).toBe(1);
    await expectWhole(picture.id);
  });

  test("goes to one of two who replace it at once", async () => {
    const { picture } = await add(await pictureOf(1));
    const files = await Promise.all([pictureOf(2), pictureOf(3)]);
    const outcomes = await Promise.allSettled(
      files.map((bytes) =>
        replaceFile(reporter, { id: picture.id, version: 1, bytes, fileName: "" }),
      ),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expectWhole(picture.id);
    expect(filesIn("originals")).toHaveLength(2);
    expect(await db().media.count({ where: { binnedAt: { not: null } } })).toBe(1);
  });
});

describe("a picture that readers see", () => {
  const show = async (mediaId: string, change: "publish" | "schedule" = "publish") => {
    const editor = await addUser("editor", `editor ${mediaId}`);
    const { id: sectionId } = await addSection(`section ${mediaId}`);
    const body = [pictureBlock("p", mediaId)];
    const draft = await addDraft({ sectionId, slug: `s-${mediaId}`, body }, editor);
    if (change === "publish") await letGoLive(draft.id);
    else {
      const scheduledAt = new Date(Date.now() + 3_600_000);
      const { draftId: scheduledId } = await db().article.findUniqueOrThrow({
        where: { id: draft.id },
      });
      await db().article.update({ where: { id: draft.id }, data: { scheduledId, scheduledAt } });
    }
    return editor;
  };
  const asAuthors = async (mediaId: string) => {
    const { id } = await addAuthor("ann");
    await db().author.update({ where: { id }, data: { pictureId: mediaId } });
    return addUser("editor", "another editor");
  };

  test.each([
    ["in a live article", (id: string) => show(id)],
    ["in a scheduled article", (id: string) => show(id, "schedule")],
    ["on an author's page", asAuthors],
  ])("%s gets another file or other words from an editor alone", async (_, place) => {
    const { picture } = await add(await pictureOf(1, [120, "A ship."]));
    const editor = await place(picture.id);
    const bytes = await pictureOf(2);
    const asked = { id: picture.id, version: 1 };
    for (const change of [
      () => replaceFile(reporter, { ...asked, bytes, fileName: "b.jpg" }),
      ...[{ caption: "False." }, { altText: "False." }, { credit: "Me" }, { focalX: 0 }].map(
        (words) => () => editPicture(reporter, { ...asked, ...words }),
      ),
      () => editPicture(reporter, { ...asked, isDecorative: true }),
    ]) {
      await expect(change()).rejects.toThrow(ForbiddenError);
    }
    expect(await get(picture.id)).toMatchObject({ caption: "A ship.", version: 1 });
    // What readers do not see is anybody's to put right.
    await editPicture(reporter, { ...asked, instructions: "Not before Monday." });
    await replaceFile(editor, { id: picture.id, version: 2, bytes, fileName: "b.jpg" });
    expect(await get(picture.id)).toMatchObject({ version: 3, fileName: "b.jpg" });
  });

  test("as soon as it has its file gets that from an editor alone, by its name too", async () => {
    const { id } = await db().media.create({ data: { fileName: "quay.jpg" } });
    const editor = await show(id);
    const bytes = await pictureOf(1);
    await expect(add(bytes, "quay.jpg")).rejects.toThrow(/Readers see this picture in “.+”/);
    expect(await db().media.count()).toBe(1);
    const added = await addPicture(editor, { bytes, fileName: "quay.jpg" });
    expect(added).toMatchObject({ attachedTo: "record that awaited", picture: { id } });
  });
});
