import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findArticles, getArticleForEditing, getPreview } from "@/lib/desk/articles/desk-queries";
import { editedArticle } from "@/lib/desk/articles/desk-shape";
import { setClock } from "@/lib/base/clock";
import { contentWith, relatedLink } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { chief, addDraft, addLive, addSection, addUser, save } from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";

useThrowAwayNewsroom();

const start = new Date("2026-03-01T06:00:00Z");
let editor: Actor;
let sectionId: string;
beforeEach(async () => {
  setClock(start);
  editor = await addUser("editor");
  sectionId = (await addSection("harbour")).id;
});
afterEach(() => setClock());

describe("an article's page at the desk", () => {
  test("has the draft, its version, who saved it, and its related links' targets", async () => {
    const target = await addLive(editor, { slug: "target", sectionId });
    const draft = await addDraft({ headline: "Draft", slug: "draft" });
    const content = contentWith({
      body: [
        relatedLink("a", "Any", { articleId: target.id }),
        relatedLink("b", "Any", { articleId: draft.id }),
        relatedLink("c", "Any", { articleId: "gone" }),
        relatedLink("d", "Any", { address: "/" }),
      ],
    });
    const { id } = await addDraft();
    await save(editor, id, { version: 1, content });
    const edited = await getArticleForEditing(chief, id);
    expect(edited).toMatchObject({
      id,
      slug: "quay-opens",
      version: 2,
      stage: "draft",
      hasNewerDraft: false,
      content,
      savedBy: "editor",
      savedAt: "1 Mar 2026, 14:00",
      media: [],
      wireFile: null,
      wireStory: 1,
    });
    expect(editedArticle.parse(JSON.parse(JSON.stringify(edited)))).toEqual(edited);
    expect(edited.targets).toHaveLength(2);
    expect(edited.targets).toEqual(
      expect.arrayContaining([
        { id: target.id, headline: "Quay opens", isLive: true, slug: expect.any(String) },
        { id: draft.id, headline: "Draft", isLive: false, slug: expect.any(String) },
      ]),
    );
  });

  test("of no article is not found", async () => {
    await expect(getArticleForEditing(chief, "gone")).rejects.toMatchObject({
      name: "NotFoundError",
    });
    await expect(getPreview(chief, "gone")).rejects.toMatchObject({ name: "NotFoundError" });
  });
});

test("a related link's target is found by its draft's headline, live or not, up to a number", async () => {
  const live = await addLive(editor, { headline: "Quay “opens”", slug: "one", sectionId });
  await addDraft({ headline: "Quay closes", slug: "two" });
  expect(await findArticles(chief, 'QUAY "open', 5)).toEqual([
    { id: live.id, headline: "Quay “opens”", isLive: true, slug: expect.any(String) },
  ]);
  expect(await findArticles(chief, "quay", 5)).toHaveLength(2);
  expect(await findArticles(chief, "quay", 1)).toHaveLength(1);
  expect(await findArticles(chief, "bridge", 5)).toEqual([]);
});
