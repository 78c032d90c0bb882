import { expect, test } from "vitest";
import { plainText } from "@/lib/content/blocks/text";
import { compareChoice } from "@/lib/content/merge/compare-choice";
import { mergeContents, type ConflictChoice } from "@/lib/content/merge/merge";
import { contentWith, paragraph } from "@/lib/testing/content";
import { namesForTests } from "@/lib/testing/names";

const [conflict, slug] = (() => {
  const [base, mine, theirs] = [
    contentWith({ slug: "quay", body: [paragraph("a", "It opens on Monday in Oslo.")] }),
    contentWith({ slug: "quay", body: [paragraph("a", "It opens on Friday in Oslo.")] }),
    contentWith({ slug: "quay", body: [paragraph("a", "It opens on Sunday in Oslo, at last.")] }),
  ];
  const block = mergeContents(base, mine, theirs).conflicts[0];
  const field = mergeContents(base, { ...base, slug: "b" }, { ...base, slug: "c" }).conflicts[0];
  return [block, field];
})();

function marked(choice: ConflictChoice) {
  const part = conflict && compareChoice(conflict, choice, namesForTests);
  return part?.lines.flatMap(({ segments }) =>
    segments.filter(({ mark }) => mark !== "same").map(({ text }) => plainText(text)),
  );
}

test("each choice is shown by what it decides, without what both sides agree on", () => {
  expect(marked("mine")).toEqual(["Monday", "Friday"]);
  expect(marked("theirs")).toEqual(["Monday", "Sunday"]);
  expect(marked("base")).toEqual([]);
});

test("a field's choices too", () => {
  const part = slug && compareChoice(slug, "theirs", namesForTests);
  expect(part).toMatchObject({ name: "Slug", change: "changed" });
  expect(slug && compareChoice(slug, "both", namesForTests)).toBeNull();
});
