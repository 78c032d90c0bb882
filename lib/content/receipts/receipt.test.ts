import { expect, it } from "vitest";
import { emptyReceipt, receiptDetails, receiptWords } from "@/lib/content/receipts/receipt";

it("one line says what was kept, changed and left out", () => {
  expect(
    receiptWords({
      kept: { paragraph: 3, list: 1 },
      changed: [{ kind: "unwrapped", words: "https://a.example → https://b.example" }],
      leftOut: [
        { kind: "comment", words: "Legal?" },
        { kind: "deleted", words: "four" },
        { kind: "deleted", words: "six" },
      ],
      stories: [],
    }),
  ).toBe(
    "Kept: 3 paragraphs, 1 list. Changed: 1 link freed from a filter. " +
      "Left out: 2 deleted passages, 1 comment.",
  );
});

it("one paragraph that came in as it was needs no line, and a second story is told", () => {
  expect(receiptWords({ ...emptyReceipt(), kept: { paragraph: 1 } })).toBe("");
  expect(receiptWords(emptyReceipt())).toBe("");
  const stories = ["Quay closes"];
  expect(receiptWords({ ...emptyReceipt(), kept: { paragraph: 1 }, stories })).toBe(
    "2 articles found: only the first was pasted. Kept: 1 paragraph.",
  );
});

it("the details give each piece with its words, in the order of the text", () => {
  const { changed, leftOut } = receiptDetails({
    ...emptyReceipt(),
    changed: [{ kind: "inserted", words: "five" }],
    leftOut: [
      { kind: "hidden", words: "A source" },
      { kind: "unfetched", words: "quay.png" },
    ],
    stories: ["Quay closes"],
  });
  expect(changed).toEqual([{ name: "Tracked insertion accepted", words: "five" }]);
  expect(leftOut).toEqual([
    { name: "Hidden passage", words: "A source" },
    { name: "Picture that could not be fetched", words: "quay.png" },
    { name: "Article after the first", words: "Quay closes" },
  ]);
});
