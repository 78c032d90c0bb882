import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { listLatest } from "@/lib/site/listings/listings";
import { site } from "@/lib/content/listings/listing";
import { setClock } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { contentWith, paragraph, picture } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import {
  addAuthor,
  addDraft,
  addLive,
  addPicture,
  addSection,
  addUser,
  findLive,
  letGoLive,
  publish,
  save,
  schedule,
  unpublish,
  renderedAs,
} from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";

useThrowAwayNewsroom();

const start = new Date("2026-03-01T06:00:00Z");
const later = (milliseconds: number) => new Date(start.getTime() + milliseconds);
let editor: Actor;
let sectionId: string;
beforeEach(async () => {
  setClock(start);
  editor = await addUser("editor");
  sectionId = (await addSection("harbour")).id;
});
afterEach(() => setClock());

/** What readers see under the slug, and in the list: nothing, or its headline in both. */
async function seen(slug: string): Promise<string | null> {
  const article = await findLive(slug);
  const cards = await listLatest(site, { limit: 10 });
  const card = cards.find((one) => one.slug === slug);
  expect(card?.headline).toBe(article?.story.headline);
  return article?.story.headline ?? null;
}

describe("readers", () => {
  test("see no draft, nor one whose copy states a publication time", async () => {
    await addDraft({ slug: "draft", sectionId }, editor);
    await addDraft({ slug: "import", sectionId }, null, later(-1_000));
    expect(await seen("draft")).toBeNull();
    expect(await seen("import")).toBeNull();
  });

  test("see an article from its moment on, though nobody does anything then", async () => {
    const { id, slug, version } = await addDraft({ sectionId }, editor);
    await schedule(editor, id, { version, at: later(60_000) });
    setClock(later(59_999));
    expect(await seen(slug)).toBeNull();
    setClock(later(60_000));
    expect(await seen(slug)).toBe("Quay opens");
  });

  test("see no unpublished article, and again one that is published again", async () => {
    const { id, slug, version } = await addLive(editor, { sectionId });
    expect(await seen(slug)).toBe("Quay opens");
    const taken = await unpublish(editor, id, { version });
    expect(await seen(slug)).toBeNull();
    await publish(editor, id, taken);
    expect(await seen(slug)).toBe("Quay opens");
  });

  test("see the live revision, whatever is saved after it, until the next is published", async () => {
    const { id, slug, version } = await addLive(editor, { sectionId });
    const content = contentWith({ headline: "Quay closes", slug: "quay-closes", sectionId });
    const saved = await save(editor, id, { version, content });
    expect(await seen(slug)).toBe("Quay opens");
    expect(await seen("quay-closes")).toBeNull();
    await publish(editor, id, saved);
    expect(await seen("quay-closes")).toBe("Quay closes");
    expect(await seen(slug)).toBeNull();
  });

  test("get a story whole: section, bylines in order with their places, text, publication time", async () => {
    const [ann, bo] = [await addAuthor("ann"), await addAuthor("bo")];
    const bylines = [
      { authorId: bo.id, place: "Leeds" },
      { authorId: ann.id, place: "" },
    ];
    const { slug } = await addLive(editor, { sectionId, bylines, standfirst: "At last." });
    expect(await findLive(slug)).toMatchObject({
      slug,
      publishedAt: start,
      story: {
        section: { slug: "harbour", name: "harbour" },
        standfirst: "At last.",
        bylines: [
          { author: { slug: "bo" }, place: "Leeds" },
          { author: { slug: "ann" }, place: "" },
        ],
        blocks: contentWith().body,
        leadPicture: null,
      },
    });
  });

  test("find nothing where no article is", async () => {
    expect(await findLive("")).toBeNull();
    expect(await findLive("gone")).toBeNull();
  });
});

describe("a picture", () => {
  const use = (mediaId: string, caption: string | null) =>
    ({ mediaId, caption, credit: null, altText: null }) as const;

  test("has its use's own words where it has them, empty ones too, else its record's", async () => {
    const crane = await addPicture("crane");
    const { id } = await addDraft({
      sectionId,
      leadPicture: { ...use(crane.id, "Hers"), altText: "" },
      body: [picture("p", crane.id), paragraph("a", "One.")],
    });
    const slug = await letGoLive(id);
    const article = await findLive(slug);
    const shown = {
      file: { width: 800, height: 600, renditions: [{ key: "crane.jpg" }] },
      credit: "crane, credit",
    };
    const lead = { ...shown, caption: "Hers", altText: "" };
    expect(article?.story.leadPicture).toMatchObject(lead);
    expect(article?.story.blocks[0]).toMatchObject({
      ...shown,
      id: "p",
      type: "picture",
      caption: "crane, caption",
      altText: "crane",
    });
    expect((await listLatest(site, { limit: 1 }))[0]?.picture).toMatchObject({ caption: "Hers" });
  });

  test("that awaits its file has its words and nothing to show", async () => {
    const crane = await addPicture("crane", "awaiting");
    const { id } = await addDraft({
      sectionId,
      leadPicture: use(crane.id, null),
      body: [picture("p", crane.id)],
    });
    const slug = await letGoLive(id);
    const article = await findLive(slug);
    const awaiting = { file: null, caption: "crane, caption" };
    expect(article?.story.leadPicture).toMatchObject(awaiting);
    expect(article?.story.blocks).toMatchObject([{ id: "p", ...awaiting }]);
    expect((await listLatest(site, { limit: 1 }))[0]?.picture?.file).toBeNull();
  });

  test("is there for readers as soon as its file is", async () => {
    const crane = await addPicture("crane", "awaiting");
    const { id } = await addDraft({ sectionId, leadPicture: use(crane.id, null) });
    const slug = await letGoLive(id);
    await db().media.update({ where: { id: crane.id }, data: renderedAs("crane") });
    const shown = { file: { width: 800, renditions: [{ key: "crane.jpg" }] } };
    expect((await findLive(slug))?.story.leadPicture).toMatchObject(shown);
    expect((await listLatest(site, { limit: 1 }))[0]?.picture).toMatchObject(shown);
  });
});
