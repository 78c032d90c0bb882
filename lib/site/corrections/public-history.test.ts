// What readers find of an article's versions, at each of its addresses and in each of its stages.
import { afterEach, beforeEach, expect, test } from "vitest";
import { setClock } from "@/lib/base/clock";
import { compareVersions } from "@/lib/site/corrections/compare-versions";
import {
  findPublicHistory,
  pairOf,
  type PublicHistory,
} from "@/lib/site/corrections/public-history";
import { contentWith, relatedLink } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import {
  addLive,
  addSection,
  addUser,
  publish,
  save,
  take,
  unpublish,
} from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";

useThrowAwayNewsroom();

let editor: Actor;
let sectionId: string;
beforeEach(async () => {
  editor = await addUser("editor");
  sectionId = (await addSection("harbour")).id;
});
afterEach(() => setClock());

async function historyAt(slug: string): Promise<PublicHistory> {
  const found = await findPublicHistory(slug);
  if (found?.kind !== "found") throw new Error(`There is no history at ${slug}.`);
  return found.history;
}

/** A live article whose second version has another address, and a related link that leads to `articleId`. */
async function addChanged(articleId: string | null = null) {
  const { id, version } = await addLive(editor, { slug: "a", sectionId });
  const body = articleId === null ? [] : [relatedLink("link", "Read on", { articleId })];
  const text = contentWith({}).body;
  const content = contentWith({ slug: "b", sectionId, body: [...text, ...body] });
  const saved = await save(editor, id, { version, content });
  return publish(editor, id, saved);
}

/** What version 2 changed, as names and words. */
async function changes() {
  const pair = pairOf(await historyAt("b"), 2);
  if (pair === null) throw new Error("There is no second version.");
  const parts = await compareVersions(pair.before, pair.after);
  return parts
    .filter(({ change }) => change !== "unchanged")
    .map(({ name, lines }) => [
      name,
      ...lines.flatMap(({ segments }) =>
        segments.flatMap(({ text }) => text.map((run) => run.text)),
      ),
    ]);
}

test("the history is found at the article's address, and an old one leads to it", async () => {
  await addChanged();
  expect(await historyAt("b")).toMatchObject({
    headline: "Quay opens",
    isRetracted: false,
    versions: [{ number: 1 }, { number: 2, change: "update" }],
  });
  expect(await findPublicHistory("a")).toEqual({ kind: "moved", slug: "b" });
  expect(await findPublicHistory("c")).toBeNull();
});

test("an article that is unpublished has none", async () => {
  const { id, version } = await addChanged();
  await unpublish(editor, id, { version });
  for (const slug of ["a", "b"]) expect(await findPublicHistory(slug)).toBeNull();
});

test("of a retracted article the list stays", async () => {
  const { id, version } = await addChanged();
  await take(editor, id, "retract", { version, reason: "Untrue." });
  expect(await historyAt("b")).toMatchObject({ isRetracted: true, versions: [{}, {}] });
});

test("drafts in between are no versions", async () => {
  const { id, version } = await addChanged();
  await save(editor, id, {
    version,
    content: contentWith({ slug: "b", headline: "Secret", sectionId }),
  });
  expect((await historyAt("b")).versions).toHaveLength(2);
  expect((await historyAt("b")).headline).toBe("Quay opens");
});

test("the first version and one that is not there are compared with nothing", async () => {
  await addChanged();
  const history = await historyAt("b");
  for (const number of [0, 1, 3, 1e9]) expect(pairOf(history, number)).toBeNull();
});

test("a change of address is called one", async () => {
  await addChanged();
  expect(await changes()).toEqual([["Address", "a", "b"]]);
});

test("what a related link leads to is named as readers see it, and not while they do not", async () => {
  const target = await addLive(editor, { slug: "target", headline: "Tides", sectionId });
  const { version } = await save(editor, target.id, {
    version: target.version,
    content: contentWith({ slug: "target", headline: "Secret tides", sectionId }),
  });
  await addChanged(target.id);
  expect((await changes())[1]).toContain("Tides");
  await unpublish(editor, target.id, { version });
  expect((await changes())[1]).toContain("an article that is not on this site");
});
