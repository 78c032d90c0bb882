import { afterEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { setClock } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { keyListSql, type RowCursor } from "@/lib/base/lists/list-sql";
import {
  allPictures,
  listMedia,
  listPictures,
  newestPicturesFirst,
} from "@/lib/desk/media/library";
import { pictureOrders } from "@/lib/desk/media/library-address";
import {
  conditions,
  fitOf,
  fitOfAdder,
  fitOfTime,
  pictureKeyOrder,
  listedPictures,
  pictureSorts,
  type Condition,
} from "@/lib/desk/media/library-sql";
import { fillPictureWords } from "@/lib/projections/media/words";
import { isOnPostgresql } from "@/lib/testing/database";
import { picture } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addAuthor, addDraft, addUser, save } from "@/lib/testing/records";
import { contentWith } from "@/lib/testing/content";
import { Prisma } from "@/prisma/generated/client";

useThrowAwayNewsroom();
afterEach(() => setClock());

const moment = new Date("2026-03-01T12:00:00Z");
const days = (count: number) => new Date(moment.getTime() + count * 24 * 60 * 60 * 1_000);

async function add(caption: string, data: Prisma.MediaUncheckedCreateInput = {}) {
  return db().media.create({ data: { caption, altText: "Seen", fileKey: caption, ...data } });
}

async function found(words: string, limit = 10): Promise<string[]> {
  return (await listMedia(words, limit)).map(({ caption }) => caption);
}

test("pictures are found by all of their words, in any order and however they are typed", async () => {
  const records = [
    { caption: "100% of the quay", credit: "ÉVA NAGY" },
    { caption: "100 days of the quay", credit: "A_B", place: "Gdańsk" },
    { caption: "A ship", altText: "A ship’s bow", fileName: "DSC_0042.jpg" },
    { caption: "前海", credit: "AXB", usageTerms: "CC BY 4.0" },
  ];
  for (const data of records) await db().media.create({ data });
  await fillPictureWords();
  expect(await found("100%")).toEqual(["100% of the quay"]);
  expect(await found("a_b")).toEqual(["100 days of the quay"]);
  expect(await found("éva QUAY")).toEqual(["100% of the quay"]);
  expect(await found("gdańsk")).toEqual(["100 days of the quay"]);
  expect(await found("bow ship's")).toEqual(["A ship"]);
  expect(await found("dsc_0042")).toEqual(["A ship"]);
  expect(await found("前海")).toEqual(["前海"]);
  expect(await found("by cc")).toEqual(["前海"]);
  expect(await found("quay")).toHaveLength(2);
  expect(await found("quay", 1)).toHaveLength(1);
  expect(await found("")).toHaveLength(4);
  expect(await found("%")).toEqual(["100% of the quay"]);
  expect(await found("_".repeat(60_000))).toEqual([]);
});

test("what is in the bin is not offered, and only shown where the bin is looked into", async () => {
  await add("Quay");
  await add("Ship", { binnedAt: moment });
  setClock(days(1));
  expect(await found("")).toEqual(["Quay"]);
  expect(await kept("bin")).toEqual(["Ship"]);
  // Its file is gone for good: it is kept for older revisions alone.
  await db().media.updateMany({ where: { caption: "Ship" }, data: { fileKey: null } });
  setClock(days(31));
  expect(await kept("bin")).toEqual([]);
});

/** What the library has of a condition, the first added first. */
async function kept(condition: Condition | null): Promise<string[]> {
  const page = await listPictures(
    { ...allPictures, condition },
    pictureOrders["first-added"],
    null,
  );
  return page.rows.map(({ caption }) => caption);
}

test("the library is kept to what awaits its file, says nothing, or has rights that end", async () => {
  setClock(moment);
  await add("Awaiting", { fileKey: null });
  await add("Silent", { altText: "" });
  await add("Decorative", { altText: "", isDecorative: true });
  await add("Ending", { rights: "licensed", rightsUntil: days(2) });
  await add("Ended", { rights: "licensed", rightsUntil: days(0) });
  await add("Lasting", { rights: "licensed", rightsUntil: days(40) });
  expect(await kept("awaiting")).toEqual(["Awaiting"]);
  expect(await kept("noAltText")).toEqual(["Silent"]);
  expect(await kept("rightsEnding")).toEqual(["Ending"]);
  expect(await kept("rightsEnded")).toEqual(["Ended"]);
  expect(await kept(null)).toHaveLength(6);
  const { rows } = await listPictures(allPictures, pictureOrders["next-ending"], null);
  expect(rows.map(({ caption }) => caption)).toEqual(["Ended", "Ending", "Lasting"]);
});

test("what no draft, live or scheduled revision and no author uses is not in use", async () => {
  const editor = await addUser("editor");
  const [drafted, former, portrait] = [await add("Draft"), await add("Former"), await add("Lin")];
  await add("Never");
  await addDraft({ body: [picture("p", drafted.id)] });
  const { id, version } = await addDraft({ body: [picture("p", former.id)] });
  await save(editor, id, { version, content: contentWith() });
  const author = await addAuthor("lin");
  await db().author.update({ where: { id: author.id }, data: { pictureId: portrait.id } });
  expect(await kept("unused")).toEqual(["Former", "Never"]);
});

test("the library is kept to who added a picture, and when", async () => {
  const { id } = await addUser("reporter");
  await add("Early", { createdAt: days(-2) });
  await add("Own", { createdAt: days(0), addedById: id });
  await add("Late", { createdAt: days(2) });
  const of = async (change: Partial<typeof allPictures>) =>
    (await listPictures({ ...allPictures, ...change }, newestPicturesFirst, null)).rows.map(
      ({ caption }) => caption,
    );
  expect(await of({ adderId: id })).toEqual(["Own"]);
  expect(await of({ since: days(0) })).toEqual(["Late", "Own"]);
  expect(await of({ until: days(0) })).toEqual(["Early"]);
});

test("pages have every picture once, going on and going back, though they are of one moment", async () => {
  for (let number = 0; number < 8; number += 1) await add(`P${number}`, { createdAt: moment });
  const seen: string[][] = [];
  let page = await listPictures(allPictures, newestPicturesFirst, null, 3);
  for (;;) {
    seen.push(page.rows.map(({ id }) => id));
    if (page.after === null) break;
    page = await listPictures(
      allPictures,
      newestPicturesFirst,
      { way: "after", cursor: page.after },
      3,
    );
  }
  expect(seen.map((ids) => ids.length)).toEqual([3, 3, 2]);
  expect(new Set(seen.flat()).size).toBe(8);
  const before = { way: "before", cursor: page.before ?? { id: "", value: moment } } as const;
  const back = await listPictures(allPictures, newestPicturesFirst, before, 3);
  expect(back.rows.map(({ id }) => id)).toEqual(seen[1]);
});

describe.skipIf(isOnPostgresql)(
  "SQLite reads the library by an index, in order, from where the page begins",
  () => {
    async function planOf(
      condition: Condition | null,
      sort: (typeof pictureSorts)[number],
      adder: boolean,
    ) {
      const behind: RowCursor = { value: moment, id: "a" };
      const fits = [
        [fitOf(condition, moment)],
        [fitOfAdder(adder ? "una" : null)],
        [fitOfTime(null, null)],
      ];
      const order = pictureKeyOrder({ sort, isDescending: true });
      const list = keyListSql(listedPictures, fits, order, behind, 61);
      const steps = await db().$queryRaw(Prisma.sql`EXPLAIN QUERY PLAN ${list}`);
      return z
        .object({ detail: z.string() })
        .array()
        .parse(steps)
        .map(({ detail }) => detail);
    }
    const read = (plan: string[]) => plan.filter((step) => /^(SCAN|SEARCH) M /.test(step)).join();
    const sorted = (plan: string[]) => plan.some((step) => step.includes("TEMP B-TREE"));

    test.each(pictureSorts)("by %s", async (sort) => {
      const plan = await planOf(null, sort, false);
      const column = { added: "createdAt", changed: "changedAt", ending: "rightsUntil" }[sort];
      expect(read(plan)).toContain(`(binnedAt=? AND (${column},id)<(?,?))`);
      expect(sorted(plan)).toBe(false);
    });

    test("of what has no alternative text, or was added by one", async () => {
      expect(read(await planOf("noAltText", "added", false))).toContain("isUnsaid=?");
      expect(read(await planOf(null, "added", true))).toContain(
        "(binnedAt=? AND addedById=? AND (",
      );
    });

    test.each(conditions)("never all rows of the table, to find what is %s", async (condition) => {
      expect(read(await planOf(condition, "added", false))).toContain("INDEX");
    });
  },
);
