// Several stories of one file come in: an article for each, all of them or none.
import { expect, test } from "vitest";
import { db } from "@/lib/base/db";
import { importWire } from "@/lib/newsroom/wire/commands";
import { getWireCopy } from "@/lib/newsroom/wire/queries";
import { describeImport, summariseImports } from "@/lib/content/wire/report";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { chief, addSection } from "@/lib/testing/records";

useThrowAwayNewsroom();

const lines = [
  ...[
    "Harbour strike enters second week",
    "By Ann Poe",
    "",
    "LEEDS - Dock workers walked out.",
    "",
  ],
  ...["-30-", "", "Bakery opens at noon", "By Bo Lee", "", "YORK - A bakery opened on the quay."],
];
const file = (text = lines.join("\n")) => ({
  name: "wire.txt",
  bytes: new TextEncoder().encode(text),
});
const draft = { publish: false };

test("each story of a file becomes an article, which keeps the whole file and the number of its story", async () => {
  const reports = await importWire(file(), draft);
  expect(reports).toMatchObject([
    { slug: "harbour-strike-enters-second-week", story: 1, stories: 2, status: "imported" },
    { slug: "bakery-opens-at-noon", story: 2, stories: 2, status: "imported" },
  ]);
  expect(reports.flatMap((report) => report.lines.map(({ number }) => number))).toEqual([
    1, 2, 4, 6, 8, 9, 11,
  ]);
  const copies = await db().wireCopy.findMany({
    orderBy: { story: "asc" },
    include: { article: true },
  });
  expect(copies.map(({ story, article }) => [story, article.slug])).toEqual(
    reports.map(({ story, slug }) => [story, slug]),
  );
  for (const { articleId } of copies) {
    expect((await getWireCopy(chief, articleId)).bytes).toEqual(file().bytes);
  }
  expect(describeImport(reports[1] ?? never())).toContain("wire.txt, story 2 of 2\n");
  expect(summariseImports(reports)).toBe("1 file with 2 stories: 2 imported");
});

test("the same file a second time changes nothing, and says so of each story", async () => {
  const first = await importWire(file(), draft);
  const again = await importWire(file(), { publish: true });
  expect(again).toEqual(first.map((report) => ({ ...report, status: "unchanged" })));
  expect(await db().article.count()).toBe(2);
});

test("of a file with one story that cannot be taken nothing is written", async () => {
  const tooLong = `${lines.join("\n")}\n${"It is open.\n".repeat(2_001)}`;
  expect(await importWire(file(tooLong), draft)).toMatchObject([{ status: "refused" }]);
  expect(await importWire(file(`${lines.join("\n")}\n-30-\n`.repeat(51)), draft)).toMatchObject([
    { status: "refused", error: "The file holds more than 100 stories." },
  ]);
  expect(await db().article.count()).toBe(0);
  expect(await db().wireCopy.count()).toBe(0);
});

test("each story goes live by itself, and what holds one back does not hold the other", async () => {
  await addSection("harbour");
  const nameless = lines.filter((line) => line !== "By Bo Lee");
  const reports = await importWire(file(nameless.join("\n")), { publish: true });
  expect(reports.map(({ status }) => status)).toEqual(["published", "imported"]);
});

test("a kill of one story keeps all of its file from readers", async () => {
  await addSection("harbour");
  const killed = [...lines, "-30-", "BULLETIN KILL", "Eds: Kill the harbour story."];
  const reports = await importWire(file(killed.join("\n")), { publish: true });
  expect(reports.map(({ status }) => status)).toEqual(reports.map(() => "imported"));
  expect(await db().edition.count()).toBe(0);
});

function never(): never {
  throw new Error("There is no report.");
}
