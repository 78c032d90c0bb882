import { expect, test } from "vitest";
import { rowsOf } from "@/lib/content/blocks/picture-pairs";
import type { PictureWeight } from "@/lib/content/blocks/picture";

const rows = (...blocks: ("text" | PictureWeight | "column")[]) =>
  rowsOf(
    blocks.map((one) =>
      one === "text"
        ? { type: "paragraph" }
        : { type: "picture", ...(one !== "column" && { weight: one }) },
    ),
  ).map((row) => row.length);

test.each([
  ["two pictures of a pair in a row share one", ["text", "pair", "pair", "text"], [1, 2, 1]],
  ["one between texts has its own", ["text", "pair", "text", "pair"], [1, 1, 1, 1]],
  ["of three the last has its own", ["pair", "pair", "pair"], [2, 1]],
  ["four are two pairs", ["pair", "pair", "pair", "pair"], [2, 2]],
  ["a picture of another width is no part of it", ["pair", "half", "pair", "column"], [1, 1, 1, 1]],
] as const)("%s", (_, blocks, expected) => {
  expect(rows(...blocks)).toEqual(expected);
});
