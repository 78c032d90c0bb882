import { describe, expect, test } from "vitest";
import { createAuthor } from "@/lib/newsroom/authors/commands";
import { newAuthor } from "@/lib/newsroom/authors/schema";
import { db } from "@/lib/base/db";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addUser, everyRow } from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";

useThrowAwayNewsroom();

async function named(actor: Actor, name: string, isAnother = false) {
  const added = await createAuthor(actor, { name, isAnother });
  if ("alike" in added) throw new Error(`${name} is asked about.`);
  return added;
}

describe("naming an author", () => {
  test("adds one with an address of the name's letters, for every user who may edit articles", async () => {
    const reporter = await addUser("reporter");
    const made = await named(reporter, "Zoë O’Neill");
    const author = await db().author.findUniqueOrThrow({ where: { id: made.id } });
    expect(author).toMatchObject({ name: "Zoë O’Neill", slug: "zoe-oneill", userId: null });
    expect(made).toEqual({ id: author.id, name: "Zoë O’Neill" });
  });

  test("of a known name gives the author who has it, and writes nothing", async () => {
    const editor = await addUser("editor");
    const known = await named(editor, "Ann Poe");
    const before = await everyRow();
    expect(await named(editor, "Ann Poe")).toEqual(known);
    expect(await everyRow()).toEqual(before);
  });

  test("that several have gives the one who has been here longest", async () => {
    const editor = await addUser("editor");
    const old = { slug: "ann-2", createdAt: new Date("2020-01-01T00:00:00Z") };
    await db().author.create({ data: { name: "Ann Poe", slug: "ann" } });
    const { id } = await db().author.create({ data: { name: "Ann Poe", ...old } });
    expect((await named(editor, "Ann Poe")).id).toBe(id);
  });

  test("ten times at once adds one author", async () => {
    const editor = await addUser("editor");
    const made = await Promise.all(Array.from({ length: 10 }, () => named(editor, "Ann Poe")));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect(await db().author.count()).toBe(1);
  });

  test("whose address another author has adds one with an address of its own", async () => {
    const editor = await addUser("editor");
    await named(editor, "Ann Poe");
    await named(editor, "Ann Pöe", true);
    await named(editor, "Ann-Poe", true);
    const slugs = (await db().author.findMany({ orderBy: { id: "asc" } })).map(({ slug }) => slug);
    expect(slugs).toEqual(["ann-poe", "ann-poee", "ann-poe-2"]);
  });
});

test.each([
  ["", "Give the author's name."],
  [" \n", "Give the author's name."],
  ["a".repeat(201), "An author's name has 200 characters at most."],
])("the name %j is refused: %s", (name, problem) => {
  const { error } = newAuthor.safeParse({ name });
  expect(error?.issues.map(({ message }) => message)).toEqual([problem]);
});
