// What readers get on the front page: what is pinned as far as they see it, the newest elsewhere, nothing twice.
import { afterEach, beforeEach, expect, test } from "vitest";
import { setClock } from "@/lib/base/clock";
import { mostInRow, nothingChosen, type Arrangement } from "@/lib/content/fronts/arrangement";
import { arrangeFront } from "@/lib/newsroom/fronts/commands";
import { frontOf, getFront } from "@/lib/site/fronts/queries";
import { newestArrangementNumber } from "@/lib/newsroom/fronts/standing";
import { db } from "@/lib/base/db";
import { retireSection } from "@/lib/newsroom/sections/commands";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import {
  addDraft,
  addLive,
  addSection,
  addUser,
  schedule,
  take,
  unpublish,
} from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";

useThrowAwayNewsroom();

const start = new Date("2026-03-01T06:00:00Z");
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

let editor: Actor;
let town: string;
let sport: string;
/** The articles by their slugs: t1 to t6 of the town, s1 to s3 of sport; the higher the number, the newer. */
let articles: Record<string, { id: string; version: number }>;

beforeEach(async () => {
  setClock(start);
  editor = await addUser("administrator");
  [town, sport] = [(await addSection("town", 1)).id, (await addSection("sport", 2)).id];
  articles = {};
  for (const [index, slug] of ["s1", "t1", "t2", "s2", "t3", "t4", "s3", "t5", "t6"].entries()) {
    setClock(later(index - 60));
    articles[slug] = await addLive(editor, {
      slug,
      sectionId: slug.startsWith("t") ? town : sport,
    });
  }
  setClock(start);
});
afterEach(() => setClock());

const article = (slug: string) => {
  const found = articles[slug];
  if (!found) throw new Error(`There is no article ${slug}.`);
  return found;
};

async function arrange(change: Partial<Arrangement>) {
  const content = { ...nothingChosen, ...change };
  await arrangeFront(editor, { number: await newestArrangementNumber(db()), content });
}

/** The front in short: the slugs of the top, and of each row after its section. */
async function shown() {
  const { lead, secondary, sections } = await getFront();
  return [
    [lead?.slug, ...secondary.map(({ slug }) => slug)].join(" "),
    ...sections.map(({ section, articles }) =>
      [`${section.slug}:`, ...articles.map(({ slug }) => slug)].join(" "),
    ),
  ];
}

test("where nobody chose anything the newest lead, and each section shows its newest, too", async () => {
  expect(await shown()).toEqual(["t6 t5 s3 t4", "town: t3 t2 t1", "sport: s2 s1"]);
});

test("what is pinned stands where it is pinned, and the newest fill around it", async () => {
  const [s1, t1] = [article("s1").id, article("t1").id];
  await arrange({
    top: [s1, null, null, null],
    rows: [{ sectionId: sport, slots: [null, t1, null] }],
  });
  expect(await shown()).toEqual(["s1 t6 t5 s3", "sport: s2 t1", "town: t4 t3 t2"]);
});

test("a pinned article stays when newer ones are published", async () => {
  await arrange({ top: [article("s1").id, null, null, null] });
  await addLive(editor, { slug: "t7", sectionId: town });
  expect((await shown())[0]).toBe("s1 t7 t6 t5");
});

test.each([
  ["unpublish", "publish", {}],
  ["retract", "reinstate", { reason: "Untrue." }],
] as const)(
  "a pinned article drops out on %s, the newest fills its slot, and it is back on %s",
  async (takedown, back, why) => {
    const { id, version } = article("s1");
    await arrange({ top: [null, id, null, null] });
    expect((await shown())[0]).toBe("t6 s1 t5 s3");
    const down = await take(editor, id, takedown, { version, ...why });
    expect((await shown())[0]).toBe("t6 t5 s3 t4");
    await take(editor, id, back, { version: down.version });
    expect((await shown())[0]).toContain("s1");
  },
);

test("an article that is scheduled can be pinned before readers see it, and stands there from its minute on", async () => {
  const { id, version } = await addDraft({ slug: "soon", sectionId: town }, editor);
  await schedule(editor, id, { version, at: later(10) });
  await arrange({ top: [id, null, null, null] });
  expect((await shown())[0]).toBe("t6 t5 s3 t4");
  const preview = await frontOf({ ...nothingChosen, top: [id, null, null, null] }, later(10));
  expect(preview.lead?.slug).toBe("soon");
  setClock(later(10));
  expect((await shown())[0]).toBe("soon t6 t5 s3");
});

test("a row shows as many stories as editors chose, and none that is left out or of a retired section", async () => {
  await arrange({ rows: [{ sectionId: town, slots: [null, null] }], leftOut: [sport] });
  expect(await shown()).toEqual(["t6 t5 s3 t4", "town: t3 t2"]);
  await retireSection(editor, town);
  expect(await shown()).toEqual(["t6 t5 s3 t4"]);
});

test("a section that is new has its row behind the others", async () => {
  await arrange({
    rows: [
      { sectionId: sport, slots: Array<null>(mostInRow).fill(null) },
      { sectionId: town, slots: Array<null>(mostInRow).fill(null) },
    ],
  });
  const { id } = await addSection("sea", 0);
  await addLive(editor, { slug: "sea-1", sectionId: id });
  for (const slug of ["t7", "t8", "t9", "t10"]) await addLive(editor, { slug, sectionId: town });
  expect((await shown()).map((line) => line.split(" ")[0])).toEqual([
    expect.any(String),
    "sport:",
    "town:",
    "sea:",
  ]);
});

test.each([0, 1, 2, 3])("a site of %i articles has a front that shows each once", async (count) => {
  for (const { id, version } of Object.values(articles).slice(count)) {
    await unpublish(editor, id, { version });
  }
  await arrange({ top: [null, article("s1").id, null, null] });
  const { lead, secondary, sections } = await getFront();
  expect(lead === null).toBe(count === 0);
  expect([...(lead ? [lead] : []), ...secondary]).toHaveLength(count);
  expect(sections).toEqual([]);
});
