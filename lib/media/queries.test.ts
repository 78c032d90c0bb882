import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { listMedia } from "@/lib/media/queries";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";

useThrowAwayNewsroom();

async function found(words: string, limit = 10): Promise<string[]> {
  return (await listMedia(words, limit)).map(({ caption }) => caption);
}

test("pictures are found by the words of their caption, credit and alternative text, as typed", async () => {
  const records = [
    { caption: "100% of the quay", credit: "ÉVA NAGY" },
    { caption: "100 days of the quay", credit: "A_B" },
    { caption: "A ship", altText: "A ship’s bow" },
    { caption: "前海", credit: "AXB" },
  ];
  for (const data of records) await db().media.create({ data });
  expect(await found("100%")).toEqual(["100% of the quay"]);
  expect(await found("a_b")).toEqual(["100 days of the quay"]);
  expect(await found("éva")).toEqual(["100% of the quay"]);
  expect(await found("ship's BOW")).toEqual(["A ship"]);
  expect(await found("前海")).toEqual(["前海"]);
  expect(await found("axb")).toEqual(["前海"]);
  expect(await found("quay")).toHaveLength(2);
  expect(await found("quay", 1)).toHaveLength(1);
  expect(await found("")).toHaveLength(4);
  expect(await found("%")).toEqual(["100% of the quay"]);
  expect(await found("_".repeat(60_000))).toEqual([]);
});
