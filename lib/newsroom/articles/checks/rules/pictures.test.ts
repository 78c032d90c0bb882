import { describe, expect, test } from "vitest";
import type { Block } from "@/lib/content/blocks/kinds";
import type { PictureUse } from "@/lib/content/blocks/picture";
import type { PictureFacts } from "@/lib/newsroom/articles/checks/facts";
import {
  alternativeTextRule,
  alternativeTextWordsRule,
  awaitedPictureRule,
  creditRule,
  halfPairRule,
} from "@/lib/newsroom/articles/checks/rules/pictures";
import type { Rule } from "@/lib/newsroom/articles/checks/rule";
import { contentWith, gallery, paragraph, picture } from "@/lib/testing/content";
import { factsWith, pictureFactsWith, placesFound } from "@/lib/testing/facts";

const use: PictureUse = { mediaId: "m", caption: null, credit: null, altText: null };

/** What a rule finds where the same use of a record is the lead and a block. */
function found(rule: Rule, change: { use?: Partial<PictureUse>; record?: Partial<PictureFacts> }) {
  const used = { ...use, ...change.use };
  const body = [paragraph("a", "Ships."), { ...picture("p", "m"), ...used }];
  const media = new Map([["m", pictureFactsWith(change.record)]]);
  return placesFound(rule, contentWith({ leadPicture: used, body }), factsWith({ media }));
}

describe("a picture", () => {
  test("that has no file yet, or whose record is gone, is not for readers", () => {
    expect(found(awaitedPictureRule, {})).toEqual([]);
    const awaited = ["leadPicture, file", "p, file"];
    expect(found(awaitedPictureRule, { record: { hasFile: false } })).toEqual(awaited);
    expect(found(awaitedPictureRule, { use: { mediaId: "gone" } })).toEqual(awaited);
  });

  test("in a gallery is asked for the same things, and found at the gallery", () => {
    const body = [gallery("g", "m", "n")];
    const media = new Map([
      ["m", pictureFactsWith()],
      ["n", pictureFactsWith({ altText: "", credit: "", hasFile: false })],
    ]);
    const facts = factsWith({ media });
    const at = (rule: Rule) => placesFound(rule, contentWith({ body }), facts);
    expect(at(alternativeTextRule)).toEqual(["g, altText"]);
    expect(at(creditRule)).toEqual(["g, credit"]);
    expect(at(awaitedPictureRule)).toEqual(["g, file"]);
  });

  test("is not asked for: an article may have none", () => {
    for (const rule of [awaitedPictureRule, alternativeTextRule, creditRule]) {
      expect(placesFound(rule, contentWith())).toEqual([]);
    }
  });

  test.each([
    [alternativeTextRule, "altText"],
    [creditRule, "credit"],
  ] as const)("needs its words, the use's own or the record's (%#)", (rule, part) => {
    const missing = [`leadPicture, ${part}`, `p, ${part}`];
    expect(found(rule, {})).toEqual([]);
    expect(found(rule, { record: { [part]: "" }, use: { [part]: "Own words" } })).toEqual([]);
    expect(found(rule, { record: { [part]: "" } })).toEqual(missing);
    expect(found(rule, { record: { [part]: "\u200b " } })).toEqual(missing);
    // Own words that say nothing overrule the record's.
    expect(found(rule, { use: { [part]: "" } })).toEqual(missing);
  });

  test("for lists needs a credit, and no alternative text", () => {
    const media = new Map([["m", pictureFactsWith({ altText: "", credit: "" })]]);
    const at = (rule: Rule, credit: string | null) =>
      placesFound(rule, contentWith({ frontPicture: { ...use, credit } }), factsWith({ media }));
    expect(at(creditRule, null)).toEqual(["frontPicture, credit"]);
    expect(at(creditRule, "Ann")).toEqual([]);
    expect(at(alternativeTextRule, null)).toEqual([]);
  });

  test("that is decorative needs no alternative text, and its use may say none", () => {
    const record = { altText: "", isDecorative: true };
    expect(found(alternativeTextRule, { record })).toEqual([]);
    expect(found(alternativeTextRule, { record, use: { altText: "" } })).toEqual([]);
  });

  test("of the story is named by its caption, or else by its alternative text", () => {
    const named = (change: Partial<PictureUse>) => {
      const content = contentWith({ body: [{ ...picture("p", "gone"), ...change }] });
      return awaitedPictureRule.find(content, factsWith())[0]?.words;
    };
    expect(named({ caption: "The quay", altText: "Ships" })).toContain("Picture “The quay”");
    expect(named({ caption: "", altText: "Ships" })).toContain("Picture “Ships”");
    expect(named({})).toContain("Picture without a caption");
  });
});

describe("two pictures beside each other", () => {
  const of = (id: string) => ({ ...picture(id, "m"), weight: "pair" }) as Block;
  const alone = (...body: Block[]) => placesFound(halfPairRule, contentWith({ body }), factsWith());

  test("are asked for where one has none beside it", () => {
    expect(alone(of("a"), paragraph("b", "Ships."), of("c"))).toEqual(["a", "c"]);
    expect(alone(of("a"), of("b"), of("c"))).toEqual(["c"]);
    expect(alone(of("a"), of("b"))).toEqual([]);
    expect(alone(picture("a", "m"), picture("b", "m"))).toEqual([]);
  });
});

const foundIn = (altText: string, caption = "") =>
  found(alternativeTextWordsRule, { use: { altText, caption } });

describe("an alternative text", () => {
  test.each([
    "Image of a quay",
    "a picture of ships",
    "The photo of the mayor",
    " Photograph showing a crane",
    "An image\nof a quay",
  ])("%j says that it is a picture, which is said anyway", (altText) => {
    expect(foundIn(altText)).toEqual(["leadPicture, altText", "p, altText"]);
  });

  test.each([
    "Ships along a quay",
    "A mayor who holds a picture of ships",
    "Image offices in Shenzhen",
    "Picture editors at work",
    "A photographer of birds",
    "",
  ])("%j does not", (altText) => {
    expect(foundIn(altText)).toEqual([]);
  });

  test("that repeats the caption is heard twice, however it is typed", () => {
    const caption = "The quay, on Monday.";
    expect(foundIn("the quay on Monday", caption)).toEqual(["leadPicture, altText", "p, altText"]);
    expect(foundIn("Ships at the quay on Monday", caption)).toEqual([]);
    expect(foundIn("", "")).toEqual([]);
    expect(foundIn("…", "")).toEqual([]);
  });
});
