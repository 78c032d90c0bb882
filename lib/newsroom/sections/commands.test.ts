import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { saveDraft } from "@/lib/newsroom/articles/commands";
import { db } from "@/lib/base/db";
import { getFront } from "@/lib/site/fronts/queries";
import {
  createSection,
  moveSection,
  renameSection,
  reopenSection,
  retireSection,
} from "@/lib/newsroom/sections/commands";
import { findSection, listOpenSections, listSections } from "@/lib/site/sections/queries";
import { directions, sectionName } from "@/lib/newsroom/sections/schema";
import { contentWith } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addDraft, addLive, addUser, everyRow } from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";

useThrowAwayNewsroom();

let chief: Actor;
beforeEach(async () => {
  chief = await addUser("administrator");
  for (const name of ["Business", "World", "Sport"]) await createSection(chief, name);
});

const idOf = async (slug: string) => (await findSection(slug))?.id ?? expect.unreachable();
const names = async () => (await listOpenSections()).map(({ name }) => name);
const lastEntry = () => db().auditEntry.findFirstOrThrow({ orderBy: { id: "desc" } });

describe("sections are changed by administrators alone", () => {
  const commands: [string, (actor: Actor, id: string) => Promise<unknown>][] = [
    ["add", (actor) => createSection(actor, "Arts")],
    ["rename", (actor, id) => renameSection(actor, id, "Trade")],
    ["move", (actor, id) => moveSection(actor, id, "down")],
    ["retire", (actor, id) => retireSection(actor, id)],
    ["reopen", (actor, id) => reopenSection(actor, id)],
  ];

  test.each(commands)(
    "%s: no editor and no reporter, and nothing is written",
    async (_, command) => {
      const others = [await addUser("editor"), await addUser("reporter")];
      const before = await everyRow();
      for (const actor of others) {
        const attempt = command(actor, await idOf("business"));
        await expect(attempt).rejects.toMatchObject({ name: "ForbiddenError" });
      }
      expect(await everyRow()).toEqual(before);
    },
  );

  test.each(commands.slice(1))("%s: none that is not there", async (_, command) => {
    await expect(command(chief, "none")).rejects.toMatchObject({ name: "NotFoundError" });
  });
});

describe("a new section", () => {
  test("stands last, under an address of its name, and is recorded", async () => {
    await createSection(chief, "Arts & Letters");
    expect(await names()).toEqual(["Business", "World", "Sport", "Arts & Letters"]);
    expect(await findSection("arts-and-letters")).toMatchObject({ isRetired: false });
    expect(await lastEntry()).toMatchObject({ action: "sectionAdded", subject: "Arts & Letters" });
  });

  test("with the name of another, however it is typed, is refused; a retired one says so", async () => {
    await expect(createSection(chief, "WORLD")).rejects.toMatchObject({
      problems: ["There is a section “World” already."],
    });
    await retireSection(chief, await idOf("world"));
    await expect(createSection(chief, "world")).rejects.toMatchObject({
      problems: ["There is a section “World” already; it is retired and can be reopened."],
    });
  });

  test.each([
    ["", "Give the section's name."],
    [" \n", "Give the section's name."],
    ["a".repeat(61), "A section's name has 60 characters at most."],
  ])("with the name %j is refused: %s", (name, problem) => {
    const { error } = sectionName.safeParse(name);
    expect(error?.issues.map(({ message }) => message)).toEqual([problem]);
  });
});

describe("a renamed section", () => {
  test("keeps its address, and its old name is recorded", async () => {
    await renameSection(chief, await idOf("business"), "Economy");
    expect(await findSection("business")).toMatchObject({ name: "Economy" });
    expect(await lastEntry()).toMatchObject({ subject: "Economy", detail: { before: "Business" } });
  });

  test("may change the case of its own name, and take no other's", async () => {
    await renameSection(chief, await idOf("business"), "BUSINESS");
    await expect(renameSection(chief, await idOf("business"), "sport")).rejects.toMatchObject({
      name: "InvalidInputError",
    });
  });
});

describe("the order of the sections", () => {
  test("changes by one place at a time, and ends at the ends", async () => {
    const sport = await idOf("sport");
    expect(await moveSection(chief, sport, "up")).toEqual({ name: "Sport", place: 2, of: 3 });
    expect(await names()).toEqual(["Business", "Sport", "World"]);
    expect(await moveSection(chief, sport, "up")).toMatchObject({ place: 1 });
    const before = await everyRow();
    expect(await moveSection(chief, sport, "up")).toMatchObject({ place: 1 });
    expect(await everyRow()).toEqual(before);
  });

  test("loses no section, whatever is moved, and each step is the swap of two neighbours", async () => {
    const steps = fc.array(
      fc.tuple(fc.constantFrom("business", "world", "sport"), fc.constantFrom(...directions)),
    );
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        for (const [slug, direction] of taken) {
          const [before, section] = [await names(), await findSection(slug)];
          const from = before.indexOf(section?.name ?? "");
          const { place, name } = await moveSection(chief, section?.id ?? "", direction);
          const swapped = before.with(from, before[place - 1] ?? "").with(place - 1, name);
          expect(await names()).toEqual(swapped);
        }
      }),
      { numRuns: 10 },
    );
  });

  test("is that of the open ones: a retired section between two is passed over", async () => {
    await retireSection(chief, await idOf("world"));
    const moved = await moveSection(chief, await idOf("sport"), "up");
    expect(moved).toEqual({ name: "Sport", place: 1, of: 2 });
    expect(await names()).toEqual(["Sport", "Business"]);
  });

  test("of sections that share a place is the one they are shown in", async () => {
    await db().section.updateMany({ data: { position: 1 } });
    expect(await names()).toEqual(["Business", "Sport", "World"]);
    await moveSection(chief, await idOf("world"), "up");
    expect(await names()).toEqual(["Business", "World", "Sport"]);
  });
});

describe("a retired section", () => {
  test("is not offered and has no place, its page answers, and it comes back last", async () => {
    const id = await idOf("business");
    await retireSection(chief, id);
    expect(await names()).toEqual(["World", "Sport"]);
    expect(await listSections()).toContainEqual({
      id,
      slug: "business",
      name: "Business",
      isRetired: true,
    });
    expect(await findSection("business")).toMatchObject({ isRetired: true });
    await expect(moveSection(chief, id, "up")).rejects.toMatchObject({ name: "ConflictError" });
    await reopenSection(chief, id);
    expect(await names()).toEqual(["World", "Sport", "Business"]);
  });

  test("keeps its articles, which are saved as before, and has no row on the front page", async () => {
    const sectionId = await idOf("business");
    await addLive(chief, { slug: "live", sectionId });
    for (const slug of ["one", "two", "three", "four"]) {
      await addLive(chief, { slug, sectionId: await idOf("world") });
    }
    const draft = await addDraft({ slug: "draft", sectionId }, chief);
    await retireSection(chief, sectionId);
    const content = contentWith({ slug: "draft", sectionId, headline: "Later" });
    const save = {
      saveId: crypto.randomUUID(),
      version: draft.version,
      content,
      kind: "save",
    } as const;
    expect((await saveDraft(chief, draft.id, save)).version).toBeGreaterThan(draft.version);
    const { sections } = await getFront();
    expect(sections.map(({ section }) => section.name)).not.toContain("Business");
  });

  test("twice is recorded once, and so is reopening", async () => {
    const id = await idOf("business");
    for (const command of [retireSection, retireSection, reopenSection, reopenSection]) {
      await command(chief, id);
    }
    const entries = await db().auditEntry.findMany({
      where: { subject: "Business" },
      orderBy: { id: "asc" },
    });
    expect(entries.map(({ action }) => action)).toEqual([
      "sectionAdded",
      "sectionRetired",
      "sectionReopened",
    ]);
  });
});
