// Each change for readers is an edition, and every server expires the addresses that it names.
import { afterEach, beforeEach, expect, test } from "vitest";
import { publishDue } from "@/lib/newsroom/articles/publication";
import { renameSection } from "@/lib/newsroom/sections/commands";
import { setClock } from "@/lib/base/clock";
import { db, transaction } from "@/lib/base/db";
import {
  issueEdition,
  listEditionsAfter,
  newestEdition,
} from "@/lib/projections/editions/editions";
import { reissuePicture } from "@/lib/projections/media/for-readers";
import { contentWith, paragraph } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import {
  addAuthor,
  addDraft,
  addLive,
  addPicture,
  addSection,
  addUser,
  publish,
  save,
  schedule,
  take,
} from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";

useThrowAwayNewsroom();

const start = new Date("2026-03-01T06:00:00Z");
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);

let editor: Actor;
let sectionId: string;
beforeEach(async () => {
  setClock(start);
  editor = await addUser("editor");
  sectionId = (await addSection("harbour")).id;
});
afterEach(() => setClock());

const reason = "Untrue.";

/** What was done an hour before, and what is done then. */
const changes: Record<string, () => Promise<() => Promise<unknown>>> = {
  published: async () => {
    const { id, version } = await addDraft({ sectionId }, editor);
    return () => publish(editor, id, { version });
  },
  "published on schedule": async () => {
    const { id, version } = await addDraft({ sectionId }, editor);
    await schedule(editor, id, { version, at: later(3_600) });
    return publishDue;
  },
  unpublished: async () => {
    const { id, version } = await addLive(editor, { sectionId });
    return () => take(editor, id, "unpublish", { version });
  },
  retracted: async () => {
    const { id, version } = await addLive(editor, { sectionId });
    return () => take(editor, id, "retract", { version, reason });
  },
  "retracted after it was unpublished": async () => {
    const { id, version } = await addLive(editor, { sectionId });
    const unpublished = await take(editor, id, "unpublish", { version });
    return () => take(editor, id, "retract", { version: unpublished.version, reason });
  },
  reinstated: async () => {
    const { id, version } = await addLive(editor, { sectionId });
    const retracted = await take(editor, id, "retract", { version, reason });
    return () => take(editor, id, "reinstate", { version: retracted.version });
  },
};

test.each(Object.entries(changes))("an article that was %s", async (_, arrange) => {
  const change = await arrange();
  const before = await newestEdition();
  setClock(later(3_600));
  await change();
  const [edition, ...others] = await listEditionsAfter(before);
  expect(others).toEqual([]);
  expect(edition).toMatchObject({ isWhole: false });
  expect(edition?.addresses).toEqual(expect.arrayContaining(everywhere));
});

/** Where the article of `addDraft` appears. */
const everywhere = [
  "/articles/quay-opens",
  "/articles/quay-opens/history",
  ...["/", "/rss.xml", "/atom.xml", "/feed.json"],
  ...["", "/rss.xml", "/atom.xml", "/feed.json"].map((end) => `/sections/harbour${end}`),
  ...["/archive", "/archive/2026-03"],
  ...["/sitemap.xml", "/news-sitemap.xml", "/sitemaps/2026-03.xml", "/sitemaps/places.xml"],
];

test("what editors alone see makes no edition", async () => {
  const { id, version } = await addLive(editor, { sectionId });
  const before = await newestEdition();
  const saved = await save(editor, id, { version, content: contentWith({ headline: "Other" }) });
  await take(editor, id, "sendToReview", { version: saved.version, reviewerId: null });
  expect(await listEditionsAfter(before)).toEqual([]);
});

test("an edition is written with its change, or neither is", async () => {
  const before = await newestEdition();
  const failed = transaction(async (tx) => {
    await tx.section.update({ where: { id: sectionId }, data: { name: "Port" } });
    await issueEdition(tx, { what: "sectionRenamed", addresses: ["/"], isWhole: true });
    throw new Error("The power failed.");
  });
  await expect(failed).rejects.toThrow("The power failed.");
  expect(await newestEdition()).toBe(before);
});

/** The addresses that `work` is an edition of. */
async function namedBy(work: () => Promise<unknown>): Promise<string[]> {
  const before = await newestEdition();
  await work();
  return (await listEditionsAfter(before)).flatMap(({ addresses }) => addresses);
}

test("a rename and a move name the addresses before and after", async () => {
  const town = (await addSection("town")).id;
  const [ann, bo] = [await addAuthor("ann"), await addAuthor("bo")];
  const by = (authorId: string) => ({ bylines: [{ authorId, place: "" }] });
  const { id, version } = await addLive(editor, { sectionId, ...by(ann.id) });
  const content = contentWith({ slug: "pier-opens", sectionId: town, ...by(bo.id) });
  const saved = await save(editor, id, { version, content });
  expect(await namedBy(() => publish(editor, id, saved))).toEqual(
    expect.arrayContaining([
      ...["/articles/quay-opens", "/articles/pier-opens"],
      ...["/sections/harbour", "/sections/town", "/authors/ann", "/authors/bo"],
    ]),
  );
});

test("pages that link to an article are named, by its id or by a headline that it has or had", async () => {
  const target = await addLive(editor, { sectionId });
  const link = (id: string, headline: string, to: string | null) => ({
    ...{ id, type: "relatedLink" as const, label: "ALSO READ", headline },
    target: to === null ? null : { articleId: to },
  });
  for (const [slug, block] of [
    ["by-id", link("a", "Any words", target.id)],
    ["by-headline", link("b", "QUAY  opens", null)],
    ["by-later-headline", link("c", "Pier opens", null)],
    ["by-none", link("d", "Another", null)],
  ] as const) {
    setClock(later(30));
    await addLive(editor, {
      slug,
      sectionId: (await addSection(slug)).id,
      body: [paragraph("p", "Words."), block],
    });
  }
  setClock(later(60));
  const content = contentWith({ sectionId, headline: "Pier opens" });
  const saved = await save(editor, target.id, { version: target.version, content });
  const named = await namedBy(() => publish(editor, target.id, saved));
  const linking = named.filter((address) => /^\/articles\/by-[a-z-]+$/.test(address));
  expect(linking).toEqual([
    "/articles/by-headline",
    "/articles/by-id",
    "/articles/by-later-headline",
  ]);
});

test("the pages that name an article as the one before are named, and no others", async () => {
  const slugs = ["one", "two", "three", "four", "five", "six"];
  const articles = [];
  for (const [index, slug] of slugs.entries()) {
    setClock(later(index));
    articles.push(await addLive(editor, { slug, sectionId }));
  }
  const [, two] = articles;
  if (!two) throw new Error("It was added.");
  const named = await namedBy(() => take(editor, two.id, "unpublish", { version: two.version }));
  const pages = named.filter((address) => /^\/articles\/[a-z]+$/.test(address));
  expect(pages).toEqual(["/articles/five", "/articles/four", "/articles/three", "/articles/two"]);
});

test("a picture's change is an edition of the pages that show it; of none where readers see it nowhere", async () => {
  const { id } = await addPicture("crane");
  const reissue = () => transaction((tx) => reissuePicture(tx, id, "mediaChanged"));
  expect(await namedBy(reissue)).toEqual([]);
  const leadPicture = { mediaId: id, caption: null, credit: null, altText: null };
  await addLive(editor, { sectionId, leadPicture, body: [paragraph("p", "Cranes turn.")] });
  expect(await namedBy(reissue)).toEqual(expect.arrayContaining(everywhere));
});

test("a section's name stands on every page", async () => {
  const before = await newestEdition();
  await renameSection(await addUser("administrator"), sectionId, "Port");
  const editions = await listEditionsAfter(before);
  expect(editions).toMatchObject([{ isWhole: true, addresses: ["/", "/sections/harbour"] }]);
});

test("editions are numbered in the order in which they can be read, with several servers", async () => {
  const issue = () =>
    transaction((tx) => issueEdition(tx, { what: "mediaChanged", addresses: ["/"] }));
  await Promise.all(Array.from({ length: 8 }, issue));
  const editions = await db().edition.findMany({ orderBy: { number: "asc" } });
  expect(editions.map(({ number }) => number)).toEqual(
    editions.map((_, index) => (editions[0]?.number ?? 0) + index),
  );
});
