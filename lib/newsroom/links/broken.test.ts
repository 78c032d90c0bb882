import { afterEach, beforeEach, expect, test } from "vitest";
import type { Body } from "@/lib/content/body/body";
import { binArticle, emptyArticleBin } from "@/lib/newsroom/articles/bin";
import { getFindings } from "@/lib/newsroom/articles/checks/check";
import { setClock } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { listBrokenAddresses, listDeadTargets } from "@/lib/newsroom/links/broken";
import { relatedLink } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import {
  chief,
  addDraft,
  addLive,
  addSection,
  addUser,
  publish,
  schedule,
  take,
  unpublish,
} from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";

useThrowAwayNewsroom();

const start = new Date("2026-03-01T06:00:00Z");
const since = (hours: number) => new Date(start.getTime() - hours * 3_600_000);
let editor: Actor;
let sectionId: string;
beforeEach(async () => {
  setClock(start);
  editor = await addUser("editor");
  sectionId = (await addSection("harbour")).id;
});
afterEach(() => setClock());

const add = (slug: string, body: Body) =>
  addLive(editor, { headline: `On ${slug}`, slug, sectionId, body });
const linked = (words: string, link: string): Body[number] => ({
  ...{ id: words, type: "paragraph" },
  text: [{ text: "See " }, { text: words, link }],
});

const breakLink = (address: string, failingSince: Date, status: number | null = 404) =>
  db().outsideLink.update({
    where: { address },
    data: { isBroken: true, failures: 3, failingSince, status },
  });

test("a broken address is listed with what is wrong, since when, and the words of each story that has it", async () => {
  const [gone, fine] = ["https://example.org/gone", "https://example.org/fine"];
  const one = await add("one", [
    linked("the tide table", gone),
    linked("the moon", fine),
    relatedLink("r", "Tides", { address: gone }),
  ]);
  const two = await add("two", [linked("its tables", gone)]);
  await breakLink(gone, since(48));
  expect(await listBrokenAddresses(chief, 10)).toEqual([
    {
      ...{ address: gone, since: since(48), problem: "the page is not there (404)" },
      articles: [
        { articleId: one.id, headline: "On one", words: ["the tide table", "Tides"] },
        { articleId: two.id, headline: "On two", words: ["its tables"] },
      ],
    },
  ]);
  const { findings } = await getFindings(chief, one.id);
  expect(findings.filter(({ rule }) => rule === "outside-link-broken")).toHaveLength(2);
});

test("those broken longest come first, and none that no story has any more", async () => {
  const addresses = ["a", "b", "c"].map((name) => `https://example.org/${name}`);
  for (const [index, address] of addresses.entries()) {
    await add(`story-${index}`, [linked("more", address)]);
    await breakLink(address, since(index));
  }
  const list = async (limit: number) =>
    (await listBrokenAddresses(chief, limit)).map(({ address }) => address.slice(-1));
  expect(await list(10)).toEqual(["c", "b", "a"]);
  expect(await list(2)).toEqual(["c", "b"]);
  const { id, version } = await db().article.findUniqueOrThrow({ where: { slug: "story-2" } });
  await unpublish(editor, id, { version });
  expect(await list(10)).toEqual(["b", "a"]);
});

test("a related link to what readers do not see any more is listed until they see it again", async () => {
  const target = await add("target", [linked("all", "/")]);
  const other = await add("other", [linked("all", "/")]);
  const story = await add("story", [
    linked("all", "/"),
    relatedLink("r", "As it was typed", { articleId: target.id }),
    relatedLink("s", "Another", { articleId: other.id }),
  ]);
  expect(await listDeadTargets(chief, 10)).toEqual([]);
  const unpublished = await unpublish(editor, target.id, target);
  const dead = {
    ...{ id: target.id, headline: "On target", why: "unseen" },
    articles: [{ articleId: story.id, headline: "On story", words: ["As it was typed"] }],
  };
  expect(await listDeadTargets(chief, 10)).toEqual([dead]);
  const live = await publish(editor, target.id, unpublished);
  expect(await listDeadTargets(chief, 10)).toEqual([]);
  await take(editor, target.id, "retract", { version: live.version, reason: "It was wrong." });
  expect(await listDeadTargets(chief, 10)).toEqual([{ ...dead, why: "retracted" }]);
});

test("a related link to a scheduled story is fine from its hour on", async () => {
  const hour = new Date(start.getTime() + 60_000);
  const target = await addDraft({ slug: "target", sectionId }, editor);
  await schedule(editor, target.id, { version: target.version, at: hour });
  setClock(hour);
  await add("story", [
    linked("all", "/"),
    relatedLink("r", "Quay opens", { articleId: target.id }),
  ]);
  expect(await listDeadTargets(chief, 10)).toEqual([]);
  setClock(start);
  expect(await listDeadTargets(chief, 10)).toHaveLength(1);
});

test("a related link to a draft is told of while that is in the bin, and once it is deleted", async () => {
  const hour = new Date(start.getTime() + 60_000);
  const target = await addDraft({ headline: "Never seen", slug: "target", sectionId }, editor);
  const planned = await schedule(editor, target.id, { version: target.version, at: hour });
  setClock(hour);
  await add("story", [
    linked("all", "/"),
    relatedLink("r", "Quay opens", { articleId: target.id }),
  ]);
  setClock(start);
  const standing = await take(editor, target.id, "unschedule", { version: planned.version });
  await binArticle(editor, target.id, standing);
  const told = async () =>
    (await listDeadTargets(chief, 10)).map(({ headline, why, articles }) => [
      ...[headline, why],
      articles.map(({ words }) => words),
    ]);
  expect(await told()).toEqual([["Never seen", "in the bin", [["Quay opens"]]]]);
  setClock(new Date(start.getTime() + 31 * 24 * 3_600_000));
  await emptyArticleBin();
  expect(await told()).toEqual([["", "deleted", [["Quay opens"]]]]);
});
