// Addresses: whose a slug is, where an old one leads, and what nobody else gets.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { restoreRevision } from "@/lib/newsroom/articles/commands";
import { publishDue } from "@/lib/newsroom/articles/publication";
import { findByAddress } from "@/lib/site/articles/queries";
import { setClock } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { importWire } from "@/lib/newsroom/wire/commands";
import { contentWith } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import {
  addDraft,
  addLive,
  addSection,
  addUser,
  everyRow,
  publish,
  save,
  schedule,
  take,
  unpublish,
} from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";

useThrowAwayNewsroom();

const start = new Date("2026-03-01T06:00:00Z");
const due = new Date("2026-03-01T07:00:00Z");

let editor: Actor;
let reporter: Actor;
let sectionId: string;
beforeEach(async () => {
  setClock(start);
  editor = await addUser("editor");
  reporter = await addUser("reporter");
  sectionId = (await addSection("harbour")).id;
});
afterEach(() => setClock());

/** What readers find at a slug: the article, where it leads, or nothing. */
async function at(slug: string): Promise<string | null> {
  const found = await findByAddress(slug);
  return found?.kind === "moved" ? `moved to ${found.slug}` : (found?.kind ?? null);
}

const named = (slug: string) => contentWith({ slug, sectionId });

/** What publishing is refused with under a slug that is or was another article’s. */
const slugTaken = {
  findings: expect.arrayContaining([expect.objectContaining({ rule: "slug-taken" })]),
};

/** Saves the article under another slug and publishes it. */
async function rename(article: { id: string; version: number }, slug: string) {
  const { id, version } = article;
  return publish(editor, id, await save(editor, id, { version, content: named(slug) }));
}

describe("before the first publication", () => {
  test("a slug follows the draft, by any user, and the former one is free", async () => {
    const { id, version } = await addDraft({ sectionId }, reporter);
    const saved = await save(reporter, id, { version, content: named("new-quay") });
    expect(saved.slug).toBe("new-quay");
    expect(await db().address.count()).toBe(0);
    expect(await addDraft({ slug: "quay-opens" })).toMatchObject({ slug: "quay-opens" });
  });

  test("one that another article has is kept in the draft, while the article keeps its own", async () => {
    await addDraft({ slug: "taken" });
    const { id, version } = await addDraft({ sectionId }, editor);
    const saved = await save(editor, id, { version, content: named("taken") });
    expect(saved.slug).toBe("quay-opens");
    for (const [name, write] of [
      ["publish", publish],
      ["schedule", schedule],
    ] as const) {
      const attempt = write(editor, id, { version: saved.version, at: due });
      await expect(attempt, name).rejects.toMatchObject(slugTaken);
    }
    const freed = await save(editor, id, { version: saved.version, content: named("free") });
    expect((await publish(editor, id, freed)).slug).toBe("free");
  });

  test("readers find nothing at it", async () => {
    await addDraft({ sectionId }, editor);
    expect(await at("quay-opens")).toBeNull();
  });
});

describe("a published article that is renamed", () => {
  test("stays where it is until it is published, and is found at both addresses from then on", async () => {
    const live = await addLive(editor, { sectionId });
    const saved = await save(editor, live.id, {
      version: live.version,
      content: named("new-quay"),
    });
    expect([await at("quay-opens"), await at("new-quay")]).toEqual(["live", null]);
    await publish(editor, live.id, saved);
    expect([await at("quay-opens"), await at("new-quay")]).toEqual(["moved to new-quay", "live"]);
  });

  test("often is found from every address in one step", async () => {
    let article = await addLive(editor, { slug: "a", sectionId });
    for (const slug of ["b", "c", "d"]) article = await rename(article, slug);
    const found = await Promise.all(["a", "b", "c", "d"].map(at));
    expect(found).toEqual(["moved to d", "moved to d", "moved to d", "live"]);
  });

  test("back again is found at its first address, and the other leads there", async () => {
    const there = await rename(await addLive(editor, { slug: "a", sectionId }), "b");
    await rename(there, "a");
    expect([await at("a"), await at("b")]).toEqual(["live", "moved to a"]);
  });

  test("is so by whom may rename: a reporter's save with another slug is refused, and writes nothing", async () => {
    const { id, version } = await addLive(editor, { sectionId });
    const before = await everyRow();
    for (const kind of ["autosave", "save", "merge", "overrule"] as const) {
      const attempt = save(reporter, id, { version, content: named("new-quay"), kind });
      await expect(attempt).rejects.toMatchObject({
        name: "ForbiddenError",
        message: "Only an editor or administrator can change the address of a published article.",
      });
    }
    expect(await everyRow()).toEqual(before);
  });

  test("by an editor is not in a reporter's way, who saves the text with the slug that stands", async () => {
    const { id, version } = await addLive(editor, { sectionId });
    const renamed = await save(editor, id, { version, content: named("new-quay") });
    const content = { ...named("new-quay"), headline: "Quay opens wide" };
    await expect(save(reporter, id, { version: renamed.version, content })).resolves.toMatchObject({
      version: renamed.version + 1,
    });
  });

  test("is so when unpublished too: its address is fixed", async () => {
    const { id, version } = await addLive(editor, { sectionId });
    const taken = await unpublish(editor, id, { version });
    const attempt = save(reporter, id, { version: taken.version, content: named("new-quay") });
    await expect(attempt).rejects.toMatchObject({ name: "ForbiddenError" });
    const moved = await rename({ id, version: taken.version }, "new-quay");
    expect(moved.slug).toBe("new-quay");
    expect(await at("quay-opens")).toBe("moved to new-quay");
  });

  test("is not so by restoring what it was under another slug", async () => {
    const renamed = await rename(await addLive(editor, { slug: "a", sectionId }), "b");
    const { id, version } = renamed;
    await restoreRevision(reporter, id, { version, number: 1 });
    const { draft } = await db().article.findUniqueOrThrow({
      where: { id },
      include: { draft: true },
    });
    expect(draft).toMatchObject({ number: 3, reason: "restored", slug: "b" });
  });
});

describe("an address that readers were given", () => {
  test("leads to nothing while its article is unpublished, and again to it after", async () => {
    const { id, version } = await rename(await addLive(editor, { slug: "a", sectionId }), "b");
    const taken = await unpublish(editor, id, { version });
    expect([await at("a"), await at("b")]).toEqual([null, null]);
    await publish(editor, id, taken);
    expect([await at("a"), await at("b")]).toEqual(["moved to b", "live"]);
  });

  test("tells of its article's retraction, which an old one leads to", async () => {
    const { id, version } = await rename(await addLive(editor, { slug: "a", sectionId }), "b");
    await take(editor, id, "retract", { version, reason: "Untrue." });
    expect(await at("a")).toBe("moved to b");
    expect(await findByAddress("b")).toEqual({
      kind: "retracted",
      id,
      slug: "b",
      headline: "Quay opens",
      retractedAt: start,
      retraction: "Untrue.",
    });
  });

  test("tells of the retraction of one that was unpublished before, by the headline that readers knew", async () => {
    const { id, version } = await addLive(editor, { sectionId });
    const taken = await unpublish(editor, id, { version });
    const content = contentWith({ headline: "Quay never opened", sectionId });
    const saved = await save(editor, id, { version: taken.version, content });
    await take(editor, id, "retract", { version: saved.version, reason: "Untrue." });
    expect(await findByAddress("quay-opens")).toMatchObject({
      kind: "retracted",
      headline: "Quay opens",
    });
  });

  test("is never another article's, however that one comes by it", async () => {
    await rename(await addLive(editor, { slug: "quay-opens", sectionId }), "b");
    expect(await addDraft({ slug: "quay-opens" }, editor)).toMatchObject({ slug: "quay-opens-2" });
    const file = { name: "quay.txt", bytes: Buffer.from("Quay opens\n\nThe quay opened today.\n") };
    expect(await importWire(file, { publish: true })).toMatchObject([{ slug: "quay-opens-3" }]);
    const { id, version } = await addDraft({ slug: "other", sectionId }, editor);
    const saved = await save(editor, id, { version, content: named("quay-opens") });
    expect(saved.slug).toBe("other");
    const before = await everyRow();
    await expect(publish(editor, id, saved)).rejects.toMatchObject(slugTaken);
    await expect(schedule(editor, id, { ...saved, at: due })).rejects.toMatchObject(slugTaken);
    expect(await everyRow()).toEqual(before);
    expect(await at("quay-opens")).toBe("moved to b");
  });
});

describe("the address of a scheduled article", () => {
  test("is nobody else's from the moment of scheduling, and readers' from its hour on", async () => {
    const { id, version } = await addLive(editor, { slug: "a", sectionId });
    const saved = await save(editor, id, { version, content: named("b") });
    await schedule(editor, id, { ...saved, at: due });
    expect(await addDraft({ slug: "b" })).toMatchObject({ slug: "b-2" });
    expect([await at("a"), await at("b")]).toEqual(["live", null]);
    setClock(due);
    for (const settle of [async () => {}, publishDue]) {
      await settle();
      expect([await at("a"), await at("b")]).toEqual(["moved to b", "live"]);
    }
  });

  test.each([
    ["unschedule", {}, "live"],
    ["unpublish", {}, null],
    ["retract", { reason: "Untrue." }, "retracted"],
  ] as const)(
    "is free again once it is not to be any more: %s",
    async (transition, input, seen) => {
      const { id, version } = await addLive(editor, { slug: "a", sectionId });
      const saved = await save(editor, id, { version, content: named("b") });
      const scheduled = await schedule(editor, id, { ...saved, at: due });
      await take(editor, id, transition, { version: scheduled.version, ...input });
      expect(await addDraft({ slug: "b" })).toMatchObject({ slug: "b" });
      expect(await at("a")).toBe(seen);
    },
  );

  test("that readers know already stays the article's when an update under it is taken off", async () => {
    const { id, version } = await addLive(editor, { slug: "a", sectionId });
    const content = { ...named("a"), headline: "Quay closes" };
    const saved = await save(editor, id, { version, content });
    const scheduled = await schedule(editor, id, { ...saved, at: due });
    await take(editor, id, "unschedule", { version: scheduled.version });
    expect(await at("a")).toBe("live");
    expect(await addDraft({ slug: "a" })).toMatchObject({ slug: "a-2" });
  });
});
