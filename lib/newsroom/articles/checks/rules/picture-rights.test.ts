import { expect, test } from "vitest";
import {
  binnedPictureRule,
  endingRightsRule,
  rightsRule,
} from "@/lib/newsroom/articles/checks/rules/picture-rights";
import type { PictureFacts } from "@/lib/newsroom/articles/checks/facts";
import { dayBegins } from "@/lib/base/site-time";
import { contentWith, picture } from "@/lib/testing/content";
import { factsWith, pictureFactsWith } from "@/lib/testing/facts";

const rules = [rightsRule, endingRightsRule, binnedPictureRule];
const until = dayBegins("2026-03-01") ?? new Date(NaN);

/** What the rules say of a story with one picture. */
function said(change: Partial<PictureFacts>): string[] {
  const facts = factsWith({ media: new Map([["m", pictureFactsWith(change)]]) });
  const content = contentWith({ body: [picture("p", "m")] });
  return rules.flatMap(({ id, find }) =>
    find(content, facts).map(({ words, place }) => {
      expect(place).toEqual({ kind: "block", id: "p", part: "rights" });
      return `${id}: ${words}`;
    }),
  );
}

const name = "the picture “The quay on Monday.”";

test("a picture that may be shown is nothing to speak of", () => {
  expect(said({})).toEqual([]);
});

test("a licence that has ended, or ends soon, is told with its last day", () => {
  expect(said({ rights: { kind: "ended", until } })).toEqual([
    `picture-rights: Choose another picture: the licence of ${name} ended after 28 Feb 2026.`,
  ]);
  expect(said({ rights: { kind: "ending", until } })).toEqual([
    `picture-rights-ending: Replace ${name} in time: its licence ends after 28 Feb 2026.`,
  ]);
});

test("a picture for one article is told with the article that has used it", () => {
  expect(said({ rights: { kind: "usedUp", by: "Quay opens" } })).toEqual([
    `picture-rights: Choose another picture: ${name} was for one article, and “Quay opens” has used it.`,
  ]);
});

test("a picture in the bin is not published", () => {
  expect(said({ isBinned: true })).toEqual([
    `picture-binned: Choose another picture, or restore ${name} from the bin.`,
  ]);
});
