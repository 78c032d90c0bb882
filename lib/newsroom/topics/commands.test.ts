import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/base/db";
import { listEditionsAfter } from "@/lib/projections/editions/editions";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addLive, addSection, addUser, everyRow } from "@/lib/testing/records";
import { createTopic, changeTopic } from "@/lib/newsroom/topics/commands";
import { findTopic } from "@/lib/site/topics/queries";
import { newTopic, topicParticulars } from "@/lib/newsroom/topics/schema";
import type { Actor } from "@/lib/content/users/actor";

useThrowAwayNewsroom();

let editor: Actor;
beforeEach(async () => {
  editor = await addUser("editor");
});

const particulars = { name: "Tides", slug: "tides", description: "" };
const topicsNow = () =>
  db().topic.findMany({
    orderBy: { id: "asc" },
    select: { name: true, slug: true, description: true },
  });

describe("a new topic", () => {
  test("has an address of its name, and is recorded", async () => {
    await createTopic(editor, { name: "Air & rail" });
    expect(await topicsNow()).toEqual([
      { name: "Air & rail", slug: "air-and-rail", description: "" },
    ]);
    const entry = await db().auditEntry.findFirstOrThrow({ orderBy: { id: "desc" } });
    expect(entry).toMatchObject({ action: "topicAdded", subject: "Air & rail" });
  });

  test("is given as it is where one has the name, however it is typed", async () => {
    const known = await createTopic(editor, { name: "Été à 100%" });
    await createTopic(editor, { name: "Été à 100% de soleil" });
    const before = await everyRow();
    expect(await createTopic(editor, { name: "ÉTÉ À 100%" })).toEqual(known);
    expect(await everyRow()).toEqual(before);
  });

  test("ten times at once is one topic", async () => {
    const made = await Promise.all(
      Array.from({ length: 10 }, () => createTopic(editor, { name: "Tides" })),
    );
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  });

  test("whose address another has gets one of its own", async () => {
    await createTopic(editor, { name: "Tides" });
    await createTopic(editor, { name: "Tides!" });
    expect((await topicsNow()).map(({ slug }) => slug)).toEqual(["tides", "tides-2"]);
  });

  test("makes its page and feeds answer otherwise, and no other page", async () => {
    await createTopic(editor, { name: "Tides" });
    const [edition] = await listEditionsAfter(0);
    expect(edition).toMatchObject({ isWhole: false });
    expect(edition?.addresses).toContain("/topics/tides");
    expect(edition?.addresses.every((address) => address.startsWith("/topics/tides"))).toBe(true);
  });
});

describe("a changed topic", () => {
  test("keeps its address under another name, and its former name is recorded", async () => {
    const { id } = await createTopic(editor, { name: "Tides" });
    await changeTopic(editor, id, { ...particulars, name: "The sea", description: "Salt." });
    expect(await topicsNow()).toEqual([{ name: "The sea", slug: "tides", description: "Salt." }]);
    const entry = await db().auditEntry.findFirstOrThrow({ orderBy: { id: "desc" } });
    expect(entry).toMatchObject({ action: "topicChanged", detail: { before: "Tides" } });
  });

  test("is another on every page that may name it, and at its former address", async () => {
    const { id } = await createTopic(editor, { name: "Tides" });
    const sectionId = (await addSection("harbour")).id;
    await addLive(editor, { slug: "ebb", sectionId, topicIds: [id] });
    const before = (await listEditionsAfter(0)).at(-1)?.number ?? 0;
    await changeTopic(editor, id, { ...particulars, slug: "sea" });
    const [edition] = await listEditionsAfter(before);
    expect(edition?.isWhole).toBe(true);
    expect(edition?.addresses).toEqual(
      expect.arrayContaining(["/topics/sea", "/topics/tides", "/articles/ebb"]),
    );
  });

  test("is found at every address that it had, also when it takes one back", async () => {
    const { id } = await createTopic(editor, { name: "Tides" });
    for (const slug of ["ebb", "flow", "tides"]) {
      await changeTopic(editor, id, { ...particulars, slug });
      for (const had of ["tides", "ebb", slug])
        expect(await findTopic(had)).toMatchObject({ id, slug });
    }
    expect(await findTopic("none")).toBeNull();
  });

  test("leaves its former slug to no other topic, old or new", async () => {
    const { id } = await createTopic(editor, { name: "Tides" });
    await changeTopic(editor, id, { ...particulars, name: "The sea", slug: "sea" });
    const other = await createTopic(editor, { name: "Tides" });
    expect((await topicsNow()).map(({ slug }) => slug)).toEqual(["sea", "tides-2"]);
    await expect(
      changeTopic(editor, other.id, { ...particulars, slug: "tides" }),
    ).rejects.toMatchObject({
      problems: ["The slug “tides” redirects to the topic “The sea”, which had it before."],
    });
  });

  test("that is the same writes nothing", async () => {
    const { id } = await createTopic(editor, { name: "Tides" });
    const before = await everyRow();
    await changeTopic(editor, id, particulars);
    expect(await everyRow()).toEqual(before);
  });

  test("takes no other topic’s name or slug, and is told both", async () => {
    await createTopic(editor, { name: "Ports" });
    const { id } = await createTopic(editor, { name: "Tides" });
    const taken = { ...particulars, name: "PORTS", slug: "ports" };
    await expect(changeTopic(editor, id, taken)).rejects.toMatchObject({
      problems: [
        "There is already a topic “Ports”.",
        "The topic “Ports” already has the slug “ports”.",
      ],
    });
    await changeTopic(editor, id, { ...particulars, name: "TIDES" });
    expect((await topicsNow()).map(({ name }) => name)).toEqual(["Ports", "TIDES"]);
  });

  test("that is not there is not found", async () => {
    await expect(changeTopic(editor, "none", particulars)).rejects.toMatchObject({
      name: "NotFoundError",
    });
  });
});

test("a reporter neither adds nor changes a topic", async () => {
  const { id } = await createTopic(editor, { name: "Tides" });
  const reporter = await addUser("reporter");
  const before = await everyRow();
  for (const attempt of [
    createTopic(reporter, { name: "Ports" }),
    changeTopic(reporter, id, { ...particulars, name: "Sea" }),
  ]) {
    await expect(attempt).rejects.toMatchObject({ name: "ForbiddenError" });
  }
  expect(await everyRow()).toEqual(before);
});

test.each([
  [{ ...particulars, name: " " }, "Give the topic’s name."],
  [{ ...particulars, name: "a".repeat(61) }, "A topic’s name has 60 characters at most."],
  [
    { ...particulars, slug: "The Sea" },
    "A slug has only lower-case letters, digits and single hyphens.",
  ],
  [{ ...particulars, description: "a".repeat(501) }, "A description has 500 characters at most."],
])("particulars %# are refused", (given, problem) => {
  const { error } = topicParticulars.safeParse(given);
  expect(error?.issues.map(({ message }) => message)).toEqual([problem]);
});

test("a name of white space alone is none", () => {
  const { error } = newTopic.safeParse({ name: " \n" });
  expect(error?.issues.map(({ message }) => message)).toEqual(["Give the topic’s name."]);
});
