// Whatever editors do, and whatever readers see of it: no article stands twice, and none that was chosen is missing.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  arrangement,
  chosenIds,
  nothingChosen,
  withRowsOf,
  type Arrangement,
} from "@/lib/content/fronts/arrangement";
import {
  bringBack,
  leaveOut,
  moveRow,
  pinArticle,
  resizeRow,
  unpinArticle,
} from "@/lib/content/fronts/arranging";
import { fillFront } from "@/lib/content/fronts/filling";

const sections = ["town", "sport", "sea"];
const articles = Array.from({ length: 24 }, (_, index) => ({
  id: `a${index}`,
  section: sections[index % 3],
}));

const anyArticle = fc.constantFrom(...articles).map(({ id }) => id);
const anySection = fc.constantFrom(...sections);
const anyIndex = fc.integer({ min: 0, max: 4 });

type Change = (one: Arrangement) => Arrangement;
const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(anyArticle, fc.constantFrom("top", ...sections), anyIndex).map(
    ([id, group, index]): Change =>
      (one) =>
        pinArticle(one, id, { group, index }).arrangement,
  ),
  anyArticle.map(
    (id): Change =>
      (one) =>
        unpinArticle(one, id),
  ),
  fc.tuple(anySection, fc.integer({ min: -2, max: 2 })).map(
    ([id, places]): Change =>
      (one) =>
        moveRow(one, id, places),
  ),
  anySection.map(
    (id): Change =>
      (one) =>
        leaveOut(one, id).arrangement,
  ),
  anySection.map(
    (id): Change =>
      (one) =>
        one.leftOut.includes(id) ? bringBack(one, id) : one,
  ),
  fc.tuple(anySection, anyIndex).map(
    ([id, count]): Change =>
      (one) =>
        resizeRow(one, id, count).arrangement,
  ),
);

const begun = withRowsOf(
  nothingChosen,
  sections.map((id) => ({ id })),
);
const anyArrangement = fc
  .array(anyChange, { maxLength: 30 })
  .map((changes) => changes.reduce((one, change) => change(one), begun));

const anyFront = fc.tuple(anyArrangement, fc.subarray(articles)).map(([arranged, readersSee]) => {
  const visible = new Map(
    readersSee.filter(({ id }) => chosenIds(arranged).includes(id)).map((one) => [one.id, one]),
  );
  const newest = {
    site: readersSee,
    sections: new Map(
      sections.map((id) => [id, readersSee.filter(({ section }) => section === id)]),
    ),
  };
  return { arranged, visible, newest, filled: fillFront(arranged, visible, newest) };
});

test("whatever editors do gives an arrangement that is kept as it is", () => {
  fc.assert(
    fc.property(anyArrangement, (arranged) => {
      expect(arrangement.parse(arranged)).toEqual(arranged);
    }),
  );
});

test("no article stands on the front twice, and each that was chosen and readers see stands where it was pinned", () => {
  fc.assert(
    fc.property(anyFront, ({ arranged, visible, filled }) => {
      const groups = [filled.top, ...filled.rows.map(({ slots }) => slots)];
      const ids = groups.flat().flatMap((article) => article?.id ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      const asked = [arranged.top, ...arranged.rows.map(({ slots }) => slots)];
      for (const [group, slots] of asked.entries()) {
        for (const [index, id] of slots.entries()) {
          if (id !== null && visible.has(id)) expect(groups[group]?.[index]?.id).toBe(id);
        }
      }
    }),
  );
});

test("a slot is empty only where no article is left for it", () => {
  fc.assert(
    fc.property(anyFront, ({ filled, newest }) => {
      const groups = [filled.top, ...filled.rows.map(({ slots }) => slots)];
      const shown = new Set(groups.flat().flatMap((article) => article?.id ?? []));
      const left = (candidates: readonly { id: string }[]) =>
        candidates.filter(({ id }) => !shown.has(id));
      if (filled.top.includes(null)) expect(left(newest.site)).toEqual([]);
      for (const { sectionId, slots } of filled.rows) {
        if (slots.includes(null)) expect(left(newest.sections.get(sectionId) ?? [])).toEqual([]);
      }
    }),
  );
});
