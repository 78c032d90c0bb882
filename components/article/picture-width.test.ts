import { expect, test } from "vitest";
import { sizesOf, widthIn } from "@/components/article/picture-width";

test.each([
  ["a photograph fills its column", 62, { width: 2560, height: 1707 }, 62],
  ["a small picture is not enlarged", 62, { width: 320, height: 200 }, 20],
  ["a portrait is not taller than a screen", 62, { width: 1200, height: 1800 }, 34.67],
  ["a tall chart stays wide enough to be read", 41, { width: 1000, height: 6000 }, 26],
  ["a tower of few dots is not enlarged either", 41, { width: 16, height: 6000 }, 1],
])("%s", (_, column, size, rem) => {
  expect(widthIn(column, size)).toBeCloseTo(rem, 2);
});

test("browsers are told so", () => {
  expect(sizesOf(34.6666)).toBe("(min-width: 36.67rem) 34.67rem, calc(100vw - 2rem)");
});
