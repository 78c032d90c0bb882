import { describe, expect, test } from "vitest";
import {
  bodyRule,
  bylineRule,
  headlineRule,
  sectionRule,
  slugRule,
} from "@/lib/newsroom/articles/checks/rules/essentials";
import { unstyled } from "@/lib/content/blocks/text";
import type { Block } from "@/lib/content/blocks/kinds";
import { contentWith, paragraph, gallery, picture, relatedLink } from "@/lib/testing/content";
import { factsWith, pictureFactsWith, placesFound } from "@/lib/testing/facts";

describe("the headline", () => {
  test.each(["Quay opens", "7", "港口", "?"])("%j is one", (headline) => {
    expect(placesFound(headlineRule, contentWith({ headline }))).toEqual([]);
  });

  test.each(["", " ", "\u200b", "\u00a0\u2060\ufeff", "\u3164"])("%j is none", (headline) => {
    expect(placesFound(headlineRule, contentWith({ headline }))).toEqual(["headline"]);
  });
});

describe("the slug", () => {
  test("is free unless another article has or had it, and then that one is named", () => {
    expect(placesFound(slugRule, contentWith())).toEqual([]);
    const taken = factsWith({ slugOwner: "Quay opens late" });
    expect(placesFound(slugRule, contentWith(), taken)).toEqual(["slug"]);
    expect(slugRule.find(contentWith(), taken)[0]?.words).toContain("“Quay opens late”");
  });
});

describe("the section", () => {
  test("is asked for, and one that takes no articles any more is refused", () => {
    expect(placesFound(sectionRule, contentWith())).toEqual([]);
    expect(placesFound(sectionRule, contentWith(), factsWith({ section: null }))).toEqual([
      "sectionId",
    ]);
    const retired = factsWith({ section: { name: "Harbour", takesArticle: false } });
    expect(placesFound(sectionRule, contentWith(), retired)).toEqual(["sectionId"]);
    expect(sectionRule.find(contentWith(), retired)[0]?.words).toContain("“Harbour” is retired");
  });
});

describe("the byline", () => {
  test("names at least one author; a place alone is not asked for", () => {
    expect(placesFound(bylineRule, contentWith({ bylines: [] }))).toEqual(["bylines"]);
    const bylines = [{ authorId: "lin", place: "" }];
    expect(placesFound(bylineRule, contentWith({ bylines }))).toEqual([]);
  });
});

const subheading: Block = { id: "s", type: "subheading", text: unstyled("The quay") };
const quote: Block = { id: "q", type: "quote", text: unstyled("Come in."), attribution: "" };
const list: Block = { id: "l", type: "list", isOrdered: false, items: [[], unstyled("Ropes")] };

describe("the story", () => {
  test.each([
    ["a paragraph", [paragraph("a", ""), paragraph("b", "The quay opened.")]],
    ["a quote", [quote]],
    ["a list with one item filled", [list]],
    ["a picture with a caption of its own", [{ ...picture("p", "m"), caption: "The quay" }]],
  ] as [string, Block[]][])("%s is something to read", (_, body) => {
    expect(placesFound(bodyRule, contentWith({ body }))).toEqual([]);
  });

  test.each([
    ["no block", []],
    ["empty paragraphs", [paragraph("a", ""), { id: "b", type: "paragraph", text: [] }]],
    ["a paragraph of what nobody sees", [paragraph("a", " \u200b\u00a0")]],
    ["a subheading", [subheading]],
    ["a related link", [relatedLink("r", "Quay opens")]],
    ["a picture without a caption", [picture("p", "m")]],
    ["a gallery without captions", [gallery("g", "m")]],
  ] as [string, Block[]][])("%s alone is nothing to read", (_, body) => {
    expect(placesFound(bodyRule, contentWith({ body }))).toEqual(["body"]);
  });

  test("a picture's caption may be its record's", () => {
    const record = pictureFactsWith({ caption: "The quay", credit: "", altText: "" });
    const content = contentWith({ body: [picture("p", "m")] });
    const facts = factsWith({ media: new Map([["m", record]]) });
    expect(placesFound(bodyRule, content, facts)).toEqual([]);
  });
});
