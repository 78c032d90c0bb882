import { beforeEach, expect, test } from "vitest";
import { findLive } from "@/lib/testing/records";
import { listLatest } from "@/lib/site/listings/listings";
import { contentWith } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import {
  addDraft,
  addLive,
  addSection,
  addTopic,
  addUser,
  publish,
  save,
} from "@/lib/testing/records";
import { listTopicsForDesk } from "@/lib/desk/topics/desk-queries";
import type { Actor } from "@/lib/content/users/actor";

useThrowAwayNewsroom();

let editor: Actor;
let sectionId: string;
beforeEach(async () => {
  editor = await addUser("editor");
  sectionId = (await addSection("harbour")).id;
});

test("the desk lists every topic by name, with how many articles of it readers see", async () => {
  const [tides, ports] = [await addTopic("tides"), await addTopic("ports")];
  await addLive(editor, { slug: "ebb", sectionId, topicIds: [tides.id, ports.id] });
  await addLive(editor, { slug: "flow", sectionId, topicIds: [tides.id] });
  await addDraft({ slug: "unseen", topicIds: [ports.id] }, editor);
  const counted = async (words: string, limit = 10) => {
    const { rows, total } = await listTopicsForDesk({ words, from: null }, limit);
    return [...rows.map(({ name, liveCount }) => `${name} ${liveCount}`), total];
  };
  expect(await counted("")).toEqual(["ports 1", "tides 2", 2]);
  expect(await counted("TID")).toEqual(["tides 2", 1]);
  expect(await counted("", 1)).toEqual(["ports 1", 2]);
});

test("readers find an article at its topics’ pages once it is published with them, and not before", async () => {
  const [tides, ports] = [await addTopic("tides"), await addTopic("ports")];
  const listed = async ({ id }: { id: string }) =>
    (await listLatest({ kind: "topic", id }, { limit: 5 })).map(({ slug }) => slug);
  const article = await addLive(editor, { slug: "ebb", sectionId, topicIds: [tides.id] });
  const content = contentWith({ slug: "ebb", sectionId, topicIds: [ports.id, tides.id] });
  const { version } = await save(editor, article.id, { version: article.version, content });
  expect([await listed(tides), await listed(ports)]).toEqual([["ebb"], []]);
  await publish(editor, article.id, { version });
  expect([await listed(tides), await listed(ports)]).toEqual([["ebb"], ["ebb"]]);
  const story = (await findLive("ebb"))?.story;
  expect(story?.topics).toEqual([
    { slug: "ports", name: "ports" },
    { slug: "tides", name: "tides" },
  ]);
});
