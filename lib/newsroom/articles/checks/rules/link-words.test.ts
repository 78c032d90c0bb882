import { expect, test } from "vitest";
import type { Run } from "@/lib/content/blocks/text";
import { linkWordsRule } from "@/lib/newsroom/articles/checks/rules/link-words";
import { contentWith } from "@/lib/testing/content";
import { placesFound } from "@/lib/testing/facts";

const link = "https://example.org/tides";
const found = (...text: Run[]) =>
  placesFound(linkWordsRule, contentWith({ body: [{ id: "a", type: "paragraph", text }] }));

test.each([
  ...["here", "Here.", "CLICK HERE!", "“this”", "read more …", "More »", "This link"],
  ...[" ", "→", "https://example.org/tides", "www.example.org", "HTTP://EXAMPLE.ORG"],
])("%j does not say where a link leads", (words) => {
  expect(found({ text: "See " }, { text: words, link }, { text: "." })).toEqual(["a"]);
});

test.each([
  ...[
    "tide tables",
    "here in Shenzhen",
    "Read more about tides",
    "example.org",
    "this week’s tides",
  ],
  ...["desk@example.org", "https://example.org, the tide tables"],
])("%j does", (words) => {
  expect(found({ text: words, link })).toEqual([]);
});

test("words that are no link are not looked at", () => {
  expect(found({ text: "here" })).toEqual([]);
});

test("a link in several styles is one link, and two links side by side are two", () => {
  expect(found({ text: "tide tables ", link }, { text: "here", bold: true, link })).toEqual([]);
  const other = "https://example.org/ships";
  expect(found({ text: "tide tables ", link }, { text: "here", link: other })).toEqual(["a"]);
  expect(found({ text: "tides ", link }, { text: "and " }, { text: "here", link })).toEqual(["a"]);
});

test("links in quotes and in list items are looked at too", () => {
  const text = [{ text: "here", link }];
  const content = contentWith({
    body: [
      { id: "q", type: "quote", text, attribution: "" },
      { id: "l", type: "list", isOrdered: false, items: [[{ text: "Tides" }], text] },
    ],
  });
  expect(placesFound(linkWordsRule, content)).toEqual(["q", "l"]);
});
