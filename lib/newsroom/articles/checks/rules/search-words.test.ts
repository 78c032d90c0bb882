import { expect, test } from "vitest";
import { env } from "@/lib/base/env";
import {
  ownCanonicalRule,
  shownLengthRule,
} from "@/lib/newsroom/articles/checks/rules/search-words";
import { contentWith } from "@/lib/testing/content";
import { placesFound } from "@/lib/testing/facts";

test("words for search and lists are counted in characters, and too many of them are advised against", () => {
  const fitting = { kicker: "😀".repeat(30), searchTitle: "t".repeat(60) };
  expect(placesFound(shownLengthRule, contentWith(fitting))).toEqual([]);
  const long = contentWith({
    ...fitting,
    shortHeadline: "s".repeat(61),
    searchTitle: "t".repeat(61),
  });
  expect(placesFound(shownLengthRule, long)).toEqual(["shortHeadline", "searchTitle"]);
});

test("a canonical address is that of another site", () => {
  const found = (canonicalAddress: string) =>
    placesFound(ownCanonicalRule, contentWith({ canonicalAddress }));
  expect(found("")).toEqual([]);
  expect(found("https://wire.example.org/quay")).toEqual([]);
  expect(found(`${env().siteUrl}/articles/quay`)).toEqual(["canonicalAddress"]);
});
