import { afterEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { body } from "@/lib/content/body/body";
import { setClock } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { contentWith, paragraph } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { startProcess } from "@/lib/testing/process";
import {
  addDraft,
  addLive,
  addSection,
  addUser,
  publish,
  save,
  schedule,
  unpublish,
} from "@/lib/testing/records";

useThrowAwayNewsroom();
afterEach(() => setClock());

const twenty = Array.from({ length: 20 }, (_, index) => index);

/** How each attempt ended: "done", or the reason of its refusal. */
async function outcomes(attempts: Promise<unknown>[]): Promise<string[]> {
  const settled = await Promise.allSettled(attempts);
  return settled.map((one) => (one.status === "fulfilled" ? "done" : String(one.reason.reason)));
}
const oneOfTwenty = [...Array.from({ length: 19 }, () => "stale"), "done"];

describe("of twenty at once with the same version, one is done and all others are stale:", () => {
  test("saves", async () => {
    const [ann, bo] = [await addUser("editor", "ann"), await addUser("editor", "bo")];
    const { id } = await addDraft({}, ann);
    const words = twenty.map((number) => `Save ${number}.`);
    const ended = await outcomes(
      words.map((text, number) =>
        save(number % 2 ? ann : bo, id, {
          version: 1,
          content: contentWith({ body: [paragraph("a", text)] }),
        }),
      ),
    );
    expect([...ended].sort().reverse()).toEqual(oneOfTwenty);
    const article = await db().article.findUniqueOrThrow({
      where: { id },
      include: { draft: true },
    });
    expect(article.version).toBe(2);
    expect(article.draft.body).toEqual([paragraph("a", words[ended.indexOf("done")] ?? "")]);
  });

  test("publications", async () => {
    const editor = await addUser("editor");
    const section = await addSection("harbour");
    const { id, version } = await addDraft({ sectionId: section.id }, editor);
    const ended = await outcomes(twenty.map(() => publish(editor, id, { version })));
    expect(ended.sort().reverse()).toEqual(oneOfTwenty);
  });

  test("a save, publications and unpublications", async () => {
    const editor = await addUser("editor");
    const section = await addSection("harbour");
    const { id, version } = await addLive(editor, { sectionId: section.id });
    const content = contentWith({ headline: "Other", sectionId: section.id });
    const ended = await outcomes(
      twenty.map((number) => {
        if (number === 0) return save(editor, id, { version, content });
        return unpublish(editor, id, { version });
      }),
    );
    expect(ended.sort().reverse()).toEqual(oneOfTwenty);
  });
});

/** How many saves lib/testing/writer.ts did, and how many more were stale. */
const writerResult = z.object({ saves: z.number(), stale: z.number() });

test("two processes that save at the same time lose nothing, and nothing out of order", async () => {
  const [ann, bo] = [await addUser("editor", "ann"), await addUser("editor", "bo")];
  const { id } = await addDraft({ body: [] }, ann);
  const writers = await Promise.all(
    [ann, bo].map((one) => startProcess("writer.ts", id, one.id, "50")),
  );
  for (const { begin } of writers) begin();
  const results = await Promise.all(
    writers.map(async ({ result }) => writerResult.parse(await result())),
  );
  expect(results.map(({ saves }) => saves)).toEqual([50, 50]);
  // They did meet: without a single stale save this would have proven nothing.
  expect(results.reduce((sum, { stale }) => sum + stale, 0)).toBeGreaterThan(0);

  const { draft, version } = await db().article.findUniqueOrThrow({
    where: { id },
    include: { draft: true },
  });
  expect(version).toBe(101);
  const ids = body.parse(draft.body).map((block) => block.id);
  expect(ids).toHaveLength(100);
  for (const one of [ann, bo]) {
    const expected = Array.from({ length: 50 }, (_, number) => `${one.name} ${number + 1}`);
    expect(ids.filter((blockId) => blockId.startsWith(one.name))).toEqual(expected);
  }
});

test("two processes that begin articles under one headline at the same time begin all of them", async () => {
  const { id } = await addUser("editor");
  const beginners = await Promise.all([1, 2].map(() => startProcess("beginner.ts", id, "50")));
  for (const { begin } of beginners) begin();
  expect(await Promise.all(beginners.map(({ result }) => result()))).toEqual([50, 50]);
  const articles = await db().article.findMany({ select: { slug: true } });
  expect(new Set(articles.map(({ slug }) => slug)).size).toBe(100);
});

/** How many articles lib/testing/publisher.ts found due, and which of them it made live. */
const publisherResult = z.object({ found: z.number(), published: z.array(z.string()) });

test("two processes that publish what is due at the same time make each article live once, and the log says so once", async () => {
  const editor = await addUser("editor");
  const { id: sectionId } = await addSection("harbour");
  const [start, due] = [new Date("2026-03-01T06:00:00Z"), new Date("2026-03-01T07:00:00Z")];
  setClock(start);
  for (const number of twenty) {
    const { id, version } = await addDraft({ slug: `s-${number}`, sectionId }, editor);
    await schedule(editor, id, { version, at: due });
  }
  const publishers = await Promise.all([1, 2].map(() => startProcess("publisher.ts")));
  for (const { begin } of publishers) begin();
  const results = await Promise.all(
    publishers.map(async ({ result }) => publisherResult.parse(await result())),
  );
  // They did meet: had one of them found nothing due any more, this would have proven nothing.
  expect(results.reduce((sum, { found }) => sum + found, 0)).toBeGreaterThan(20);
  const articles = await db().article.findMany({ where: { liveAt: due, scheduledId: null } });
  const ids = articles.map(({ id }) => id).sort();
  expect(ids).toHaveLength(20);
  expect(results.flatMap(({ published }) => published).sort()).toEqual(ids);
  const entries = await db().auditEntry.findMany({ where: { action: "wentLive" } });
  expect(entries.map(({ articleId }) => articleId).sort()).toEqual(ids);
});
