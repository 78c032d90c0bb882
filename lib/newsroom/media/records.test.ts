import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/base/db";
import { ConflictError, InvalidInputError, NotFoundError } from "@/lib/base/errors";
import { listMedia } from "@/lib/desk/media/library";
import { pictureChange, type PictureChange } from "@/lib/content/media/picture-fields";
import { editPicture, getPicture } from "@/lib/newsroom/media/records";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addUser, everyRow, renderedAs } from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";
import { parseInput } from "@/lib/web/requests/input";

useThrowAwayNewsroom();

let reporter: Actor;
let id: string;
beforeEach(async () => {
  reporter = await addUser("reporter");
  const words = { caption: "Ships", credit: "Lin", altText: "Ships at a quay", place: "Gdańsk" };
  const data = { ...words, fileKey: "k", ...renderedAs("Ships"), fromFile: ["caption", "credit"] };
  ({ id } = await db().media.create({ data }));
});

const edit = (change: PictureChange, version = 1) =>
  editPicture(reporter, { id, version, ...change });

describe("a record that is changed", () => {
  test("says so in its version, in the audit log and to whoever searches", async () => {
    expect(await edit({ caption: "Cranes at night" })).toBe(2);
    const picture = await getPicture(id);
    expect([picture.caption, picture.version, picture.credit]).toEqual([
      "Cranes at night",
      2,
      "Lin",
    ]);
    expect(
      await db().auditEntry.findMany({ select: { action: true, actorId: true, detail: true } }),
    ).toEqual([
      {
        action: "mediaChanged",
        actorId: reporter.id,
        detail: { mediaId: id, former: { caption: "Ships" } },
      },
    ]);
    expect(await listMedia("cranes", 5)).toHaveLength(1);
    expect(await listMedia("ships quay", 5)).toHaveLength(1);
    expect(await listMedia("ships at night gone", 5)).toHaveLength(0);
  });

  test("says of the changed fields no more that they are from the file", async () => {
    await edit({ caption: "Cranes", credit: "Lin" });
    expect((await getPicture(id)).fromFile).toEqual(["credit"]);
  });

  test("has its renditions made anew for what they carry, and for nothing else", async () => {
    await edit({ place: "Hel", takenAt: "2026-01-31" });
    expect((await getPicture(id)).isRendered).toBe(true);
    await edit({ focalX: 0.2 }, 2);
    expect((await getPicture(id)).isRendered).toBe(false);
    await db().media.update({ where: { id }, data: { isRendered: true } });
    await edit({ credit: "Li" }, 3);
    expect((await getPicture(id)).isRendered).toBe(false);
  });

  test("is left as it was by a change to what it says already", async () => {
    const before = await everyRow();
    expect(await edit({ caption: "Ships", isDecorative: false })).toBe(1);
    expect(await everyRow()).toEqual(before);
  });
});

test("a change that began from another version is refused, and nothing is written", async () => {
  await edit({ caption: "Cranes" });
  const before = await everyRow();
  const attempt = edit({ credit: "Li" });
  await expect(attempt).rejects.toMatchObject({ reason: "stale" });
  expect(await everyRow()).toEqual(before);
});

test("of two changes at once from one version one is written", async () => {
  const both = await Promise.allSettled([edit({ credit: "Li" }), edit({ credit: "Lu" })]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect((await getPicture(id)).version).toBe(2);
});

test("what is in the bin, or is not there, is not changed", async () => {
  await db().media.update({ where: { id }, data: { binnedAt: new Date() } });
  await expect(edit({ caption: "Cranes" })).rejects.toThrow(ConflictError);
  await expect(
    editPicture(reporter, { id: "gone", version: 1, caption: "Cranes" }),
  ).rejects.toThrow(NotFoundError);
  await expect(getPicture("gone")).rejects.toThrow(NotFoundError);
});

describe("rights", () => {
  const until = new Date("2026-03-01T00:00:00Z");

  test("that last to a day need it, and lose it with another right", async () => {
    await expect(edit({ rights: "licensed" })).rejects.toThrow("last day");
    await edit({ rights: "licensed", rightsUntil: until });
    expect((await getPicture(id)).rightsUntil).toEqual(until);
    await edit({ rights: "own" }, 2);
    expect((await getPicture(id)).rightsUntil).toBeNull();
    await edit({ rightsUntil: until }, 3);
    expect((await getPicture(id)).rightsUntil).toBeNull();
  });

  test("by a licence of Creative Commons need its name", async () => {
    await expect(edit({ rights: "creativeCommons" })).rejects.toThrow(InvalidInputError);
    await edit({ rights: "creativeCommons", usageTerms: "CC BY 4.0" });
    expect((await getPicture(id)).rights).toBe("creativeCommons");
    await expect(edit({ usageTerms: "" }, 2)).rejects.toThrow("usage terms");
  });

  test("that a file left incomplete hold up no other change", async () => {
    await db().media.update({ where: { id }, data: { rights: "licensed" } });
    expect(await edit({ caption: "Cranes" })).toBe(2);
  });
});

test.each([
  [{ caption: "a".repeat(2_001) }, "2,000 characters"],
  [{ takenAt: "yesterday" }, "2026-01-31"],
  [{ takenAt: "2026-13-45" }, "2026-01-31"],
  [{ rights: "mine" }, "Choose one of the rights."],
  [{ focalX: 1.01 }, "focalX"],
  [{ fileKey: "x" }, "agreed shape"],
])("%j is no change of a record", (change, sentence) => {
  expect(() => parseInput(pictureChange, change)).toThrow(InvalidInputError);
  expect(() => parseInput(pictureChange, change)).toThrow(sentence);
});
