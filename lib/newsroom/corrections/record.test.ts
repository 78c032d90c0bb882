// The public record: what is in it stays.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { getState } from "@/lib/desk/articles/desk-queries";
import { setClock } from "@/lib/base/clock";
import {
  listCorrections,
  listCorrectionsPage,
  listLatestCorrections,
} from "@/lib/site/corrections/queries";
import { listVersions } from "@/lib/site/corrections/versions";
import { db } from "@/lib/base/db";
import { contentWith } from "@/lib/testing/content";
import { readListingCursor } from "@/lib/content/listings/listing";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import {
  chief,
  addLive,
  addSection,
  addUser,
  everyRow,
  publish,
  save,
  take,
  unpublish,
} from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";

useThrowAwayNewsroom();

const start = new Date("2026-03-01T06:00:00Z");
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

let editor: Actor;
let sectionId: string;
beforeEach(async () => {
  setClock(start);
  editor = await addUser("editor", "ann");
  sectionId = (await addSection("harbour")).id;
});
afterEach(() => setClock());

/** Corrects an article so many times, a minute apart; gives it as it was left. */
async function addCorrected(times: number, slug = "quay-opens") {
  let article = await addLive(editor, { sectionId, slug });
  for (let minute = 1; minute <= times; minute += 1) {
    setClock(after(minute));
    const content = contentWith({ headline: `Quay ${minute}`, sectionId, slug });
    article = await save(editor, article.id, { version: article.version, content });
    const note = `Number ${minute} of ${slug}.`;
    article = await publish(editor, article.id, { ...article, change: "correction", note });
  }
  return article;
}

const latest = async () =>
  (await listLatestCorrections({ limit: 10 })).map(({ kind, isTakenBack, article }) => ({
    kind,
    isTakenBack,
    article,
  }));

test("neither a correction nor a version is ever changed or deleted", async () => {
  await addCorrected(1);
  const before = await everyRow();
  await expect(db().correction.updateMany({ data: { text: "" } })).rejects.toThrow();
  await expect(db().correction.deleteMany()).rejects.toThrow();
  await expect(db().publication.updateMany({ data: { change: null } })).rejects.toThrow();
  await expect(db().publication.deleteMany()).rejects.toThrow();
  expect(await everyRow()).toEqual(before);
});

test("a second mistake gets a second correction, the newest first", async () => {
  const { id } = await addCorrected(2);
  expect((await listCorrections(id)).map(({ text }) => text)).toEqual([
    "Number 2 of quay-opens.",
    "Number 1 of quay-opens.",
  ]);
});

describe("a retraction", () => {
  test("is a correction with its reason, and stands when it is taken back", async () => {
    const { id, version } = await addCorrected(0);
    const taken = await take(editor, id, "retract", { version, reason: "Untrue." });
    const article = { slug: "quay-opens", headline: "Quay opens" };
    const retraction = { kind: "retraction", text: "Untrue.", at: start, approvedBy: "ann" };
    expect(await listCorrections(id)).toMatchObject([{ ...retraction, isTakenBack: false }]);
    expect(await latest()).toEqual([{ kind: "retraction", isTakenBack: false, article }]);
    await take(editor, id, "reinstate", { version: taken.version });
    expect(await listCorrections(id)).toMatchObject([{ ...retraction, isTakenBack: true }]);
    expect(await latest()).toEqual([{ kind: "retraction", isTakenBack: true, article }]);
  });

  test("that follows one that was taken back is the one in force", async () => {
    let article = await addCorrected(0);
    for (const reason of ["Doubtful.", "Untrue."]) {
      setClock(reason === "Untrue." ? after(1) : start);
      const { id } = article;
      if (reason === "Untrue.") {
        article = await take(editor, id, "reinstate", { version: article.version });
      }
      article = await take(editor, id, "retract", { version: article.version, reason });
    }
    expect(await listCorrections(article.id)).toMatchObject([
      { text: "Untrue.", isTakenBack: false },
      { text: "Doubtful.", isTakenBack: true },
    ]);
    expect((await latest()).map(({ isTakenBack }) => isTakenBack)).toEqual([false, true]);
  });
});

describe("the list of corrections", () => {
  test("has none of typos", async () => {
    const { id, version } = await addCorrected(0);
    const content = contentWith({ headline: "Quay open", sectionId });
    const saved = await save(editor, id, { version, content });
    await publish(editor, id, { ...saved, change: "typo" });
    expect(await latest()).toEqual([]);
    expect(await listCorrections(id)).toMatchObject([{ kind: "typo" }]);
  });

  test("keeps what was said of an article that is unpublished, and leads nowhere", async () => {
    const { id, version } = await addCorrected(1);
    await unpublish(editor, id, { version });
    expect(await latest()).toEqual([{ kind: "correction", isTakenBack: false, article: null }]);
  });

  test("comes in pages, newest first, every correction once, two of one moment too", async () => {
    await addCorrected(3, "a");
    await addCorrected(3, "b");
    const seen: string[] = [];
    for (let behind = null, isFirst = true; isFirst || behind !== null; isFirst = false) {
      const page = await listCorrectionsPage({ behind, limit: 2 });
      seen.push(...page.corrections.map(({ text }) => text));
      behind = page.older === null ? null : readListingCursor(page.older);
    }
    expect(seen).toHaveLength(6);
    expect(new Set(seen).size).toBe(6);
    expect(seen.map((text) => text.slice(0, 8))).toEqual(
      [3, 3, 2, 2, 1, 1].map((number) => `Number ${number}`),
    );
  });
});

test("what was unpublished, and changed since, says what it does to the version that readers had", async () => {
  const { id, version } = await addLive(editor, { sectionId });
  const taken = await unpublish(editor, id, { version });
  expect((await getState(chief, id)).changeAsked).toBe("perhaps");
  const content = contentWith({ sectionId, headline: "Quay stays shut" });
  const saved = await save(editor, id, { version: taken.version, content });
  expect((await getState(chief, id)).changeAsked).toBe("always");
  await expect(take(editor, id, "publish", { version: saved.version })).rejects.toThrow(
    /choose the type of change/,
  );
  await publish(editor, id, { version: saved.version, change: "typo" });
  expect((await listCorrections(id)).map(({ kind }) => kind)).toEqual(["typo"]);
});

test("what was unpublished and comes back as it was is no new version", async () => {
  const { id, version } = await addCorrected(1);
  const taken = await unpublish(editor, id, { version });
  setClock(after(5));
  await publish(editor, id, taken);
  expect(await listVersions(id)).toMatchObject([
    { number: 1, at: start },
    { number: 2, at: after(1) },
  ]);
});
