import { expect, test } from "vitest";
import { foundBlockTools } from "@/components/desk/body-editor/insert-menu/found-block-tools";

const found = (query: string) => foundBlockTools(query).map(({ label }) => label);

test("every block that a tool begins is in the list", () => {
  expect(found("")).toEqual([
    "Paragraph",
    "Subheading",
    "Small subheading",
    "Quote",
    "Pull quote",
    "Bulleted list",
    "Numbered list",
    "Rule",
    "Table",
    "Box",
    "Picture",
    "Gallery",
    "Video or audio",
    "Embed",
    "Related link",
  ]);
});

test.each([
  ["pu", ["Pull quote"]],
  ["QUOTE pull", ["Pull quote"]],
  ["h3", ["Small subheading"]],
  ["photo", ["Picture", "Gallery"]],
  ["divider", ["Rule"]],
  ["carousel", ["Gallery"]],
  ["video", ["Video or audio", "Embed"]],
  ["podcast", ["Video or audio"]],
  ["aquarium", []],
  ["rows", ["Table"]],
  ["faq", ["Box"]],
])("%j finds %j", (query, labels) => {
  expect(found(query)).toEqual(labels);
});
