import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { getPreview, listTargets } from "@/lib/desk/articles/desk-queries";
import type { StoryBlock } from "@/lib/content/articles/story";
import { setClock } from "@/lib/base/clock";
import { contentWith, relatedLink } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import {
  chief,
  addDraft,
  addLive,
  addSection,
  addUser,
  findLive,
  letGoLive,
  publish,
  save,
  schedule,
  take,
  unpublish,
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

const linkOf = (blocks: StoryBlock[] | undefined) => {
  const [block] = blocks ?? [];
  return block?.type === "relatedLink" ? block : expect.unreachable();
};

type Target = Parameters<typeof relatedLink>[2];

/** Where readers are led by a link to the headline or target. */
async function leadsTo(headline: string, target: Target = null): Promise<string | null> {
  return (await shownFor(headline, target)).href;
}

/** What readers see of such a link; the desk's preview must agree. */
async function shownFor(headline: string, target: Target = null) {
  const slug = `linking-${crypto.randomUUID()}`;
  const body = [relatedLink("r", headline, target)];
  const { id } = await addDraft({ headline: "Linking", slug, sectionId, body });
  await letGoLive(id);
  const link = linkOf((await findLive(slug))?.story.blocks);
  expect(linkOf((await getPreview(chief, id)).story.blocks)).toEqual(link);
  return link;
}

describe("a related link by headline", () => {
  test.each([
    '"Don\'t wait" - the mayor',
    "\u201cDon\u2019t wait\u201d \u2014 the mayor",
    "\u201cDON'T WAIT\u201d --  THE MAYOR",
  ])(
    "%j leads to the article so named, however its quotes and case are typed",
    async (headline) => {
      await addLive(editor, {
        headline: "\u201cDon\u2019t wait\u201d \u2013 the Mayor",
        slug: "dont-wait",
        sectionId,
      });
      expect(await leadsTo(headline)).toBe("/articles/dont-wait");
      expect(await leadsTo(`${headline} again`)).toBeNull();
    },
  );

  test("leads nowhere until there is such an article that readers see", async () => {
    expect(await leadsTo("Quay opens")).toBeNull();
    const { id, version } = await addDraft({ sectionId }, editor);
    expect(await leadsTo("Quay opens")).toBeNull();
    await schedule(editor, id, { version, at: later(60_000) });
    setClock(later(59_999));
    expect(await leadsTo("Quay opens")).toBeNull();
    setClock(later(60_000));
    expect(await leadsTo("Quay opens")).toBe("/articles/quay-opens");
  });

  test("of two articles so named leads to the one published last", async () => {
    setClock(later(2));
    await addLive(editor, { slug: "newer", sectionId });
    setClock(later(1));
    await addLive(editor, { slug: "older", sectionId });
    setClock(later(3));
    expect(await leadsTo("Quay opens")).toBe("/articles/newer");
  });
});

describe("a related link with a target", () => {
  test("leads to that article, whatever the headline says, as long as readers see it", async () => {
    const { id, version } = await addLive(editor, { sectionId });
    await addLive(editor, { headline: "Other", slug: "other", sectionId });
    expect(await leadsTo("Other", { articleId: id })).toBe("/articles/quay-opens");
    await unpublish(editor, id, { version });
    expect(await leadsTo("Other", { articleId: id })).toBeNull();
    expect(await leadsTo("Other", { articleId: "gone" })).toBeNull();
  });

  test("shows the headline that the article has now, and the one typed where readers see none", async () => {
    const { id, version } = await addLive(editor, { sectionId });
    const shown = async () => (await shownFor("As it was typed", { articleId: id })).headline;
    expect(await shown()).toBe("Quay opens");
    const content = contentWith({ sectionId, headline: "Quay opens twice" });
    const saved = await save(editor, id, { version, content });
    expect(await shown()).toBe("Quay opens");
    const live = await publish(editor, id, saved);
    expect(await shown()).toBe("Quay opens twice");
    await take(editor, id, "retract", { version: live.version, reason: "It was wrong." });
    expect(await shownFor("As it was typed", { articleId: id })).toMatchObject({
      headline: "As it was typed",
      href: null,
    });
  });

  test("is named by the article's own headline at the desk, too", async () => {
    const { id, version } = await addLive(editor, { sectionId });
    const content = contentWith({ sectionId, headline: "Quay to open twice" });
    await save(editor, id, { version, content });
    const body = [relatedLink("r", "As it was typed", { articleId: id })];
    expect(await listTargets(chief, { body })).toEqual([
      { id, headline: "Quay opens", isLive: true, slug: expect.any(String) },
    ]);
  });

  test("leads to its address, under the words typed, whatever articles there are", async () => {
    await addLive(editor, { sectionId });
    const address = "https://example.org/quay";
    expect(await shownFor("Quay, opened", { address })).toMatchObject({
      headline: "Quay, opened",
      href: address,
    });
  });
});
