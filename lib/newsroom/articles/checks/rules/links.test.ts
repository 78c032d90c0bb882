import { describe, expect, test } from "vitest";
import type { Body } from "@/lib/content/body/body";
import type { Destination } from "@/lib/newsroom/articles/checks/destinations";
import {
  brokenLinkRule,
  linkToItselfRule,
  outsideLinkRule,
  retractedLinkRule,
  waitingLinkRule,
} from "@/lib/newsroom/articles/checks/rules/links";
import { typingKey } from "@/lib/base/search-text/typing-key";
import { contentWith, relatedLink } from "@/lib/testing/content";
import { factsWith, placesFound } from "@/lib/testing/facts";

const address = "/articles/tides";
const other = "https://example.org/tides";

/** A story whose text, list and related links lead to `address` and to the article `tides`. */
const content = contentWith({
  body: [
    { id: "a", type: "paragraph", text: [{ text: "See " }, { text: "the tides", link: address }] },
    { id: "l", type: "list", isOrdered: false, items: [[{ text: "Tides", link: address }]] },
    { id: "e", type: "paragraph", text: [{ text: "elsewhere", link: other }] },
    relatedLink("r", "Tides turn", { address }),
    relatedLink("t", "Tides turn", { articleId: "tides" }),
    relatedLink("w", "Tides turn", { address: other }),
    relatedLink("h", "Tides turn"),
  ],
});

const leading = (destination: Destination) =>
  factsWith({
    destinations: {
      byAddress: new Map([[address, destination]]),
      byArticle: new Map([["tides", destination]]),
      headlineKeys: new Set(),
    },
  });

describe("a link with an address or an article", () => {
  test("that readers see is fine, and so is one to elsewhere", () => {
    expect(placesFound(brokenLinkRule, content, leading("page"))).toEqual([]);
    expect(placesFound(linkToItselfRule, content, leading("page"))).toEqual([]);
  });

  test("that readers do not see is broken", () => {
    expect(placesFound(brokenLinkRule, content, leading("nothing"))).toEqual(["a", "l", "r", "t"]);
    expect(placesFound(linkToItselfRule, content, leading("nothing"))).toEqual([]);
  });

  test("that it stands in itself is not broken, but of no use", () => {
    expect(placesFound(brokenLinkRule, content, leading("itself"))).toEqual([]);
    expect(placesFound(linkToItselfRule, content, leading("itself"))).toEqual(["a", "l", "r", "t"]);
  });

  test("that was retracted is not broken, but is asked about", () => {
    expect(placesFound(brokenLinkRule, content, leading("retraction"))).toEqual([]);
    expect(placesFound(retractedLinkRule, content, leading("retraction"))).toEqual([
      ...["a", "l", "r", "t"],
    ]);
    expect(placesFound(retractedLinkRule, content, leading("nothing"))).toEqual([]);
  });

  test("is named by its words or its headline", () => {
    const words = brokenLinkRule.find(content, leading("nothing")).map((found) => found.words);
    expect(words[0]).toContain("the link “the tides”");
    expect(words[2]).toContain("or remove the related link “Tides turn”");
    expect(words[3]).toContain("another article for the related link “Tides turn”");
  });
});

test("a broken link to somebody else's site is named with what is wrong, and since when", () => {
  const [gone, fine] = ["https://example.org/gone", "https://example.org/fine"];
  const body: Body = [
    { id: "p", type: "paragraph", text: [{ text: "the tides", link: gone }, { text: "." }] },
    { id: "q", type: "paragraph", text: [{ text: "the moon", link: fine }] },
    relatedLink("r", "Tides turn", { address: gone }),
    relatedLink("s", "Moon rises", { address: fine }),
  ];
  const broken = {
    since: new Date("2026-03-01T06:00:00Z"),
    problem: "the page is not there (404)",
  };
  const facts = factsWith({ brokenAddresses: new Map([[gone, broken]]) });
  const found = outsideLinkRule.find(contentWith({ body }), facts);
  expect(found.map(({ words }) => words)).toEqual([
    "Change or remove the link “the tides”: since 1 Mar 2026 the page is not there (404).",
    "Change or remove the related link “Tides turn”: since 1 Mar 2026 the page is not there (404).",
  ]);
  expect(placesFound(outsideLinkRule, contentWith({ body }), facts)).toEqual(["p", "r"]);
  expect(placesFound(outsideLinkRule, contentWith({ body }))).toEqual([]);
});

describe("a related link without a target", () => {
  const seen = (headline: string) =>
    factsWith({
      destinations: { ...factsWith().destinations, headlineKeys: new Set([typingKey(headline)]) },
    });

  test("is not broken: it becomes a link once readers see an article of that headline", () => {
    expect(placesFound(brokenLinkRule, content, leading("page"))).toEqual([]);
    expect(placesFound(waitingLinkRule, content, factsWith())).toEqual(["h"]);
    expect(placesFound(waitingLinkRule, content, seen("Tides turn again"))).toEqual(["h"]);
    expect(placesFound(waitingLinkRule, content, seen("TIDES  turn"))).toEqual([]);
  });

  test("and without a headline waits for nothing", () => {
    const empty = contentWith({ body: [relatedLink("h", "")] });
    expect(placesFound(waitingLinkRule, empty)).toEqual([]);
  });
});
