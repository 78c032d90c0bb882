import { expect, test } from "vitest";
import { env } from "@/lib/base/env";
import {
  canonicalRule,
  ownCanonicalRule,
  shownLengthRule,
} from "@/lib/newsroom/articles/checks/rules/search-words";
import { content } from "@/lib/content/articles/schema";
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

test("a canonical address that is half typed is saved, and held back from readers", () => {
  const found = (canonicalAddress: string) =>
    placesFound(canonicalRule, contentWith({ canonicalAddress }));
  expect(["", "https://wire.example.org/quay"].flatMap(found)).toEqual([]);
  for (const unfit of ["wire.exam", "https:quay", "https://ann:secret@wire.example.org/"]) {
    expect(content.safeParse(contentWith({ canonicalAddress: unfit })).success).toBe(true);
    expect(found(unfit)).toEqual(["canonicalAddress"]);
    expect(placesFound(ownCanonicalRule, contentWith({ canonicalAddress: unfit }))).toEqual([]);
  }
});
