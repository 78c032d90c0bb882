import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { createAuthor, changeAuthor } from "@/lib/newsroom/authors/commands";
import { listAuthorsForDesk as listAuthors } from "@/lib/desk/authors/desk-queries";
import { mergeAuthors } from "@/lib/newsroom/authors/merge";
import { db } from "@/lib/base/db";
import { fillNameKeys, nameAddress, readNameChoice, type NameChoice } from "@/lib/desk/lists/names";
import { textKey } from "@/lib/base/search-text/text-key";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addUser } from "@/lib/testing/records";
import { createTopic, changeTopic } from "@/lib/newsroom/topics/commands";
import { listTopicsForDesk as listTopics } from "@/lib/desk/topics/desk-queries";
import type { Actor } from "@/lib/content/users/actor";

useThrowAwayNewsroom();

let editor: Actor;
beforeEach(async () => {
  editor = await addUser("editor");
});

const found = async (list: typeof listAuthors | typeof listTopics, words: string) =>
  (await list({ words, from: null })).rows.map(({ name }) => name);
const profile = { contactEmail: null, biography: "", isTeam: false, pictureId: null, userId: null };

describe("a list of names finds", () => {
  test("an author by any part of the name, however it is written, and by the new one once it is changed", async () => {
    const added = await createAuthor(editor, { name: "Łukasz O’Brien" });
    if (!("id" in added)) throw new Error("There is no other author.");
    for (const words of ["lukasz", "OBRIEN", "o'bri", "", "kasz o"]) {
      expect(await found(listAuthors, words)).toEqual(["Łukasz O’Brien"]);
    }
    await changeAuthor(editor, added.id, { ...profile, name: "Zoë" });
    expect(await found(listAuthors, "lukasz")).toEqual([]);
    expect(await found(listAuthors, "zoe")).toEqual(["Zoë"]);
  });

  test("a topic likewise", async () => {
    const { id } = await createTopic(editor, { name: "Straße 1,400" });
    expect(await found(listTopics, "strasse 1400")).toEqual(["Straße 1,400"]);
    await changeTopic(editor, id, { name: "Häfen", slug: "ports", description: "" });
    expect(await found(listTopics, "strasse")).toEqual([]);
    expect(await found(listTopics, "HAFEN")).toEqual(["Häfen"]);
  });

  test("no author who was merged into another", async () => {
    const [stay, go] = [
      await createAuthor(editor, { name: "Ann" }),
      await createAuthor(editor, { name: "Bo" }),
    ];
    if (!("id" in stay) || !("id" in go)) throw new Error("The names are no other's.");
    await mergeAuthors(editor, { stayId: stay.id, goId: go.id });
    expect(await found(listAuthors, "")).toEqual(["Ann"]);
    expect((await listAuthors({ words: "", from: null })).total).toBe(1);
  });

  test("names that were there before they were folded", async () => {
    await db().author.create({ data: { name: "Éva", slug: "eva" } });
    await db().topic.create({ data: { name: "Éva", slug: "eva" } });
    expect(await found(listAuthors, "eva")).toEqual([]);
    await fillNameKeys();
    expect([await found(listAuthors, "eva"), await found(listTopics, "eva")]).toEqual([
      ["Éva"],
      ["Éva"],
    ]);
  });
});

const letter = fc.constantFrom(..."aAéłzß %_'’1,4 م");
const name = fc.string({ unit: letter, minLength: 1, maxLength: 5 });

test("what the database finds is what the rule of folding finds, each once, on pages of any size", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(name, { maxLength: 12 }),
      fc.string({ unit: letter, maxLength: 2 }),
      fc.integer({ min: 1, max: 4 }),
      async (names, words, size) => {
        await db().topic.deleteMany();
        await db().topic.createMany({
          data: names.map((one, number) => ({ name: one, slug: `${number}` })),
        });
        await fillNameKeys();
        const right = names.filter((one) => textKey(one).includes(textKey(words)));
        const seen: string[] = [];
        let from: NameChoice["from"] = null;
        for (;;) {
          const page = await listTopics({ words, from }, size);
          expect(page.total).toBe(right.length);
          seen.push(...page.rows.map((row) => row.name));
          if (page.after === null) break;
          expect(page.rows).toHaveLength(size);
          from = { way: "after", cursor: page.after };
        }
        expect(seen.toSorted()).toEqual(right.toSorted());
      },
    ),
    { numRuns: 25 },
  );
});

test("a page’s address leads to that page", () => {
  const cursor = { id: "a", value: "Éva ~ 100%" };
  for (const choice of [
    { words: "", from: null },
    { words: "eva & co", from: { way: "after", cursor } },
    { words: "", from: { way: "before", cursor } },
  ] as const) {
    const address = new URL(nameAddress("/desk/authors", choice), "http://localhost");
    expect(readNameChoice(Object.fromEntries(address.searchParams))).toEqual(choice);
  }
  expect(readNameChoice({ words: ["a", "b"], after: "x" })).toEqual({ words: "", from: null });
});
