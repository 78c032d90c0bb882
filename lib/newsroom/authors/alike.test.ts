import { beforeEach, describe, expect, test } from "vitest";
import { createAuthor } from "@/lib/newsroom/authors/commands";
import { db } from "@/lib/base/db";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addUser } from "@/lib/testing/records";
import { areNear } from "@/lib/content/authors/near-names";
import type { Actor } from "@/lib/content/users/actor";

useThrowAwayNewsroom();

let editor: Actor;
beforeEach(async () => {
  editor = await addUser("editor");
});

const known = (name: string, slug = "known") => db().author.create({ data: { name, slug } });

test.each([
  ["Jane Roe", "jane roe"],
  ["Jane Roe", "JANE  ROE"],
  ["Jane Roe", "Jane Q. Roe"],
  ["Jane Roe", "Jane Q R Roe"],
  ["Jane Roe", "Roe, Jane"],
  ["Jane Roe", "Jane Róe"],
  ["Jane Roe", "Jane\u00a0Roe"],
  ["Anne-Marie O’Neill", "Anne Marie ONeill"],
  ["Łukasz Sørensen", "Lukasz Sorensen"],
  ["Zoë Müller", "Zoe Muller"],
  ["J. Roe", "J Roe"],
  ["王小明", "王 小明"],
  ["Mei Tanaka", "Tanaka Mei"],
  ["Mei Tanaka", "Mei Tanakka"],
  ["Mei Tanaka", "Mai Tanaaka"],
  ["Mei Tanaka", "Tanaca Mei"],
  ["Jane Roe", "Jane Rowe"],
])("“%s” and “%s” may be one person", (one, other) => {
  expect(areNear(one, other)).toBe(true);
});

test.each([
  ["Jane Roe", "Jane Crow"],
  ["Jane Roe", "J. Roe"],
  ["Mei Tanaka", "Mai Tonaca"],
  ["Ann Lee", "Ann"],
  ["Bo Li", "Bo Lu"],
  ["Jane Roe", "Jane"],
  ["王小明", "王小红"],
  ["Ли", "Лі"],
])("“%s” and “%s” are not asked about", (one, other) => {
  expect(areNear(one, other)).toBe(false);
});

describe("naming an author whose name is written nearly like a known one", () => {
  test("asks first, and writes nothing", async () => {
    const { id } = await known("Jane Roe");
    expect(await createAuthor(editor, { name: "jane q. roe" })).toEqual({
      alike: [{ id, name: "Jane Roe" }],
    });
    expect(await db().author.count()).toBe(1);
  });

  test("adds another once it is said that it is another", async () => {
    await known("Jane Roe");
    const added = await createAuthor(editor, { name: "Jane Q. Roe", isAnother: true });
    expect(added).toMatchObject({ name: "Jane Q. Roe" });
    expect(await db().author.count()).toBe(2);
  });

  test("asks about the one whom a merged author turned out to be", async () => {
    const { id } = await known("J. M. Roe", "stays");
    await db().author.create({ data: { name: "Jane Roe", slug: "gone", mergedIntoId: id } });
    expect(await createAuthor(editor, { name: "JANE ROE" })).toEqual({
      alike: [{ id, name: "J. M. Roe" }],
    });
  });
});

test("a name without a letter or digit is like no other", async () => {
  await known("…");
  expect(await createAuthor(editor, { name: "???" })).toMatchObject({ name: "???" });
});
