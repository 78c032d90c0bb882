import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Block } from "@/lib/content/blocks/kinds";
import { destinationsOf } from "@/lib/newsroom/articles/checks/destinations";
import { setClock } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { contentWith, relatedLink } from "@/lib/testing/content";
import { fieldTime } from "@/lib/base/site-time";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import {
  addAuthor,
  addDraft,
  addLive,
  addSection,
  addTopic,
  addUser,
  save,
  schedule,
  take,
  unpublish,
} from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";

useThrowAwayNewsroom();

const start = new Date("2026-03-01T06:00:00Z");
const later = new Date("2026-03-01T07:00:00Z");
let editor: Actor;
let sectionId: string;
/** The article that is checked: a draft. */
let ownId: string;
beforeEach(async () => {
  setClock(start);
  editor = await addUser("editor");
  sectionId = (await addSection("harbour")).id;
  ownId = (await addDraft({ headline: "Own", slug: "own" })).id;
});
afterEach(() => setClock());

const linkTo = (link: string): Block => ({
  id: link,
  type: "paragraph",
  text: [{ text: "There", link }],
});

type Asked = { at?: Date; authorIds?: string[]; ownSlug?: string };

/** Where an address in the text leads; the same for it as a related link's, or the test fails. */
async function leadsTo(address: string, { at = start, authorIds = [], ownSlug }: Asked = {}) {
  const bylines = authorIds.map((authorId) => ({ authorId, place: "" }));
  const found = async (block: Block) => {
    const content = contentWith({ slug: ownSlug ?? "own", bylines, body: [block] });
    const destinations = await destinationsOf({ reader: db(), articleId: ownId, content, at });
    return destinations.byAddress.get(address);
  };
  const destination = await found(linkTo(address));
  expect(await found(relatedLink("r", "There", { address }))).toBe(destination);
  return destination;
}

describe("an address of an article", () => {
  test("leads to it while readers see it", async () => {
    expect(await leadsTo("/articles/tides")).toBe("nothing");
    const { id, version } = await addLive(editor, { slug: "tides", sectionId });
    expect(await leadsTo("/articles/tides")).toBe("page");
    expect(await leadsTo("http://localhost:3000/articles/tides#end")).toBe("page");
    await unpublish(editor, id, { version });
    expect(await leadsTo("/articles/tides")).toBe("nothing");
  });

  test("leads to nothing while it is a draft, or before its hour", async () => {
    const bylines = [{ authorId: (await addAuthor("lin")).id, place: "" }];
    const { id, version } = await addDraft({ slug: "tides", sectionId, bylines });
    expect(await leadsTo("/articles/tides")).toBe("nothing");
    await take(editor, id, "schedule", { version, at: fieldTime(later) });
    expect(await leadsTo("/articles/tides")).toBe("nothing");
    expect(await leadsTo("/articles/tides", { at: later })).toBe("page");
  });

  test("that was retracted leads to the word of it", async () => {
    const { id, version } = await addLive(editor, { slug: "tides", sectionId });
    const { version: taken } = await unpublish(editor, id, { version });
    expect(await leadsTo("/articles/tides")).toBe("nothing");
    await take(editor, id, "retract", { version: taken, reason: "It was not so." });
    expect(await leadsTo("/articles/tides")).toBe("retraction");
  });

  test("that it had before leads to it too, from when it had it", async () => {
    const { id: articleId } = await addLive(editor, { slug: "tides", sectionId });
    await db().address.createMany({
      data: [
        { slug: "tides-before", articleId, since: start },
        { slug: "tides-to-be", articleId, since: later },
      ],
    });
    expect(await leadsTo("/articles/tides-before")).toBe("page");
    expect(await leadsTo("/articles/tides-to-be")).toBe("nothing");
    expect(await leadsTo("/articles/tides-to-be", { at: later })).toBe("page");
  });

  test("that is or was the article’s own leads to itself, published or not", async () => {
    await db().address.create({ data: { slug: "own-before", articleId: ownId, since: start } });
    expect(await leadsTo("/articles/own")).toBe("itself");
    expect(await leadsTo("/articles/own-before")).toBe("itself");
    expect(await leadsTo("/articles/own-to-be", { ownSlug: "own-to-be" })).toBe("itself");
  });
});

describe("another address", () => {
  test("of a section leads to it if there is one, retired or not", async () => {
    expect(await leadsTo("/sections/harbour")).toBe("page");
    expect(await leadsTo("/sections/gone")).toBe("nothing");
    await db().section.update({ where: { slug: "harbour" }, data: { retiredAt: start } });
    expect(await leadsTo("/sections/harbour")).toBe("page");
  });

  test("of a topic leads to it if there is one, with articles or without", async () => {
    await addTopic("tides");
    expect(await leadsTo("/topics/tides")).toBe("page");
    expect(await leadsTo("/topics/gone")).toBe("nothing");
  });

  test("of an author leads to them once readers see an article of theirs", async () => {
    const { id: authorId } = await addAuthor("lin");
    const bylines = [{ authorId, place: "" }];
    expect(await leadsTo("/authors/lin")).toBe("nothing");
    await addDraft({ bylines });
    expect(await leadsTo("/authors/lin")).toBe("nothing");
    await addLive(editor, { slug: "by-lin", sectionId, bylines });
    expect(await leadsTo("/authors/lin")).toBe("page");
    expect(await leadsTo("/authors/gone")).toBe("nothing");
  });

  test("of an author whom this article makes known leads to them", async () => {
    const { id } = await addAuthor("lin");
    expect(await leadsTo("/authors/lin", { authorIds: [id] })).toBe("page");
  });

  test("of an author who turned out to be another leads to that one", async () => {
    const { id: mergedIntoId } = await addAuthor("lin");
    const { id } = await addAuthor("lin-mei");
    await db().author.update({ where: { id }, data: { mergedIntoId } });
    expect(await leadsTo("/authors/lin-mei")).toBe("nothing");
    expect(await leadsTo("/authors/lin-mei", { authorIds: [mergedIntoId] })).toBe("page");
  });

  test("of the desk leads readers nowhere", async () => {
    expect(await leadsTo(`/desk/articles/${ownId}`)).toBe("nothing");
  });

  test("of this site is taken for a page, and of another site is not looked at", async () => {
    expect(await leadsTo("/feed.xml")).toBe("page");
    expect(await leadsTo("https://example.org/articles/tides")).toBeUndefined();
  });

  test("is looked up together with thousands of others", async () => {
    await addLive(editor, { slug: "tides-1999", sectionId });
    const text = Array.from({ length: 2_000 }, (_, n) => ({
      text: `${n}`,
      link: `/articles/tides-${n}`,
    }));
    const content = contentWith({ body: [{ id: "a", type: "paragraph", text }] });
    const asked = { reader: db(), articleId: ownId, content, at: start };
    const { byAddress } = await destinationsOf(asked);
    expect(byAddress.size).toBe(2_000);
    expect([...byAddress].filter(([, destination]) => destination === "page")).toEqual([
      ["/articles/tides-1999", "page"],
    ]);
  });
});

describe("a related link", () => {
  async function destinationsWith(...body: Block[]) {
    const content = contentWith({ body });
    return destinationsOf({ reader: db(), articleId: ownId, content, at: start });
  }

  test("to an article leads to it while readers see it", async () => {
    const { id: live } = await addLive(editor, { slug: "tides", sectionId });
    const { id: draft } = await addDraft({ slug: "ships" });
    const links = [live, draft, "gone", ownId].map((articleId) =>
      relatedLink(articleId, "There", { articleId }),
    );
    expect((await destinationsWith(...links)).byArticle).toEqual(
      new Map([
        [live, "page"],
        [draft, "nothing"],
        ["gone", "nothing"],
        [ownId, "itself"],
      ]),
    );
  });

  test("to an article that was retracted leads to nothing: readers get its words alone", async () => {
    const { id, version } = await addLive(editor, { slug: "tides", sectionId });
    await take(editor, id, "retract", { version, reason: "It was not so." });
    const { byArticle } = await destinationsWith(relatedLink("r", "There", { articleId: id }));
    expect(byArticle.get(id)).toBe("nothing");
  });

  test("by headline finds the articles that readers see, however it is typed", async () => {
    await addLive(editor, { headline: "“Tides” turn", slug: "tides", sectionId });
    await addDraft({ headline: "Ships sail", slug: "ships" });
    const links = [relatedLink("t", '"TIDES" turn'), relatedLink("s", "Ships sail")];
    expect((await destinationsWith(...links)).headlineKeys).toEqual(new Set(['"tides" turn']));
  });

  test("by headline finds the headline that readers see at that moment", async () => {
    const bylines = [{ authorId: (await addAuthor("lin")).id, place: "" }];
    const { id, version } = await addLive(editor, {
      headline: "Tides turn",
      slug: "tides",
      sectionId,
      bylines,
    });
    const content = contentWith({ headline: "Tides turned", slug: "tides", sectionId, bylines });
    const saved = await save(editor, id, { version, content });
    await schedule(editor, id, { version: saved.version, at: later });
    const body = [relatedLink("t", "Tides turn"), relatedLink("u", "Tides turned")];
    const asked = { reader: db(), articleId: ownId, content: contentWith({ body }) };
    const keysAt = async (at: Date) => (await destinationsOf({ ...asked, at })).headlineKeys;
    expect(await keysAt(start)).toEqual(new Set(["tides turn"]));
    expect(await keysAt(later)).toEqual(new Set(["tides turned"]));
  });
});
