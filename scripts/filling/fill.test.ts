// What a filled newsroom holds is what the commands would have written: else measuring it says nothing.
import { afterEach, expect, test } from "vitest";
import { insertArticle } from "@/lib/newsroom/articles/commands";
import { goLiveUnasked } from "@/lib/newsroom/articles/publication";
import { setClock } from "@/lib/base/clock";
import { db, transaction } from "@/lib/base/db";
import { listLatest } from "@/lib/site/listings/listings";
import { site } from "@/lib/content/listings/listing";
import { picture } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import {
  addPicture,
  addUser,
  everyRow,
  findLive,
  addLive,
  addSection,
} from "@/lib/testing/records";
import { fillNewsroom, insertArticles } from "@/scripts/filling/fill";
import { makePlaces } from "@/scripts/filling/places";
import type { FilledArticle } from "@/scripts/filling/rows";
import { stockOf, filledStory } from "@/scripts/filling/story";
import { chance } from "@/scripts/stress/chance";

useThrowAwayNewsroom();
afterEach(() => setClock());

const at = new Date("2024-05-06T07:08:09.123Z");
const untold = () => undefined;

/** A filled article that has something in every table, and one that it links to. */
async function storyToFill(): Promise<{
  earlier: FilledArticle;
  filled: FilledArticle;
  earlierId: string;
}> {
  const crane = await addPicture("crane");
  const places = await transaction(makePlaces);
  const random = chance(1);
  const stock = stockOf(random);
  const names = new Map(places.authors.map(({ id, name }) => [id, name]));
  const make = (earlierId: string | undefined): FilledArticle => {
    const content = filledStory(random, stock, places, earlierId);
    const authorNames = content.bylines.map(({ authorId }) => names.get(authorId) ?? "");
    return { content, authorNames, at, updatedAt: null };
  };
  const earlierId = "earlier";
  const filled = make(earlierId);
  const link = { label: "ALSO READ", headline: "More", target: { articleId: earlierId } };
  const body = [
    ...filled.content.body,
    picture("p", crane.id),
    { id: "r", type: "relatedLink" as const, ...link },
  ];
  return {
    earlier: make(undefined),
    filled: { ...filled, content: { ...filled.content, body } },
    earlierId,
  };
}

/** The rows of all tables that `work` adds, with a name for each id that is the same in another such look. */
async function rowsAddedBy(work: () => Promise<unknown>): Promise<Record<string, string[]>> {
  const before = await everyRow();
  await work();
  const after = await everyRow();
  const known = new Set(
    Object.values(before)
      .flat()
      .map((row) => written(row)),
  );
  const added = Object.entries(after).map(([table, rows]) => [
    table,
    rows
      .filter((row) => !known.has(written(row)))
      .map(anonymous)
      .sort(),
  ]);
  return Object.fromEntries(added) as Record<string, string[]>;
}

function written(row: unknown): string {
  return JSON.stringify(row, (_, value: unknown) =>
    typeof value === "bigint" ? String(value) : value,
  );
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Columns that count up, or that the machine's clock is asked for. */
const byTheMachine = ["key", "createdAt", "updatedAt"];

/** The row without what each insertion makes. */
function anonymous(row: unknown): string {
  const columns = Object.entries(row as object).filter(([name]) => !byTheMachine.includes(name));
  return written(Object.fromEntries(columns)).replaceAll(uuid, "an id");
}

test("a filled article has the rows that the commands write", async () => {
  const { earlier, filled, earlierId } = await storyToFill();
  await transaction((tx) => insertArticles(tx, [{ id: earlierId, filled: earlier }]));
  setClock(at);
  const { content } = filled;
  const byCommands = await rowsAddedBy(() =>
    transaction(async (tx) => {
      const written = await insertArticle(tx, {
        ...{ content, editor: null, reason: "created", publishedAt: at },
      });
      const { id: articleId, draftId: id } = written;
      await goLiveUnasked(tx, { articleId, id, headline: content.headline }, at, "published");
    }),
  );
  await db().$executeRaw`UPDATE "Address" SET "slug" = 'x' || "slug"`;
  await db().$executeRaw`UPDATE "Article" SET "slug" = 'x' || "slug"`;
  const byFilling = await rowsAddedBy(() =>
    transaction((tx) => insertArticles(tx, [{ id: crypto.randomUUID(), filled }])),
  );
  // The counters of keys; and no edition is made.
  const others = { sqlite_sequence: [], Edition: [] };
  expect({ ...byFilling, ...others }).toEqual({ ...byCommands, ...others });
  const moments = await db().$queryRaw`
    SELECT DISTINCT CAST("publishedAt" AS TEXT) AS "text" FROM "Article" UNION
    SELECT DISTINCT CAST("publishedAt" AS TEXT) FROM "Listing" UNION
    SELECT DISTINCT CAST("since" AS TEXT) FROM "Address"`;
  expect(moments, "moments are stored as one text, so that they sort").toHaveLength(1);
});

test("readers find what was filled in, newest first, and its pages can be made", async () => {
  await addPicture("crane");
  await fillNewsroom(30, untold);
  const cards = await listLatest(site, { limit: 50 });
  expect(cards).toHaveLength(30);
  for (const { slug } of cards) expect(await findLive(slug)).not.toBeNull();
});

test("a newsroom can be filled up, and no address is given twice", async () => {
  await fillNewsroom(20, untold);
  await fillNewsroom(20, untold);
  expect(await db().article.count()).toBe(40);
  expect(await db().address.count()).toBe(40);
});

test("a newsroom that people work in is refused and left as it is", async () => {
  const editor = await addUser("editor");
  await addLive(editor, { sectionId: (await addSection("harbour")).id });
  const before = await everyRow();
  await expect(fillNewsroom(1, untold)).rejects.toThrow("People work in this newsroom");
  expect(await everyRow()).toEqual(before);
});
