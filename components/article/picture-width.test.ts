import type { Size } from "@/lib/content/media/crop";
import { expect, test } from "vitest";
import {
  besideText,
  edgeToEdge,
  pairOf,
  sizesOf,
  widthIn,
} from "@/components/article/picture-width";

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

test("a landscape goes from edge to edge as far as its file does, and a portrait is a wide picture", () => {
  expect(edgeToEdge({ width: 2560, height: 1440 })).toEqual({
    rem: 160,
    sizes: "(min-width: 160rem) 160rem, 100vw",
    isEdgeToEdge: true,
  });
  expect(edgeToEdge({ width: 800, height: 500 })?.rem).toBe(50);
  expect(edgeToEdge({ width: 1600, height: 2000 })?.rem).toBeCloseTo(41.6);
});

test("a picture beside the text is asked for at the width that each window gives it", () => {
  expect(besideText({ width: 1600, height: 1000 })?.sizes).toBe(
    "(min-width: 80rem) 26rem, (min-width: 64rem) 20rem, (min-width: 43rem) 41rem, calc(100vw - 2rem)",
  );
  expect(besideText({ width: 160, height: 100 })?.sizes).toContain("(min-width: 80rem) 10rem");
});

test("the pictures of a pair have one height, whatever their shapes, and none is enlarged", () => {
  const heights = (one: Size, other: Size) => {
    const { rem, pictures } = pairOf([one, other]);
    const [first, second] = pictures.map((picture) => picture.rem / picture.ratio);
    expect(first).toBeCloseTo(second ?? 0);
    expect(rem).toBeCloseTo(pictures.reduce((sum, picture) => sum + picture.rem, 1));
    return { rem, height: first };
  };
  const [landscape, portrait] = [
    { width: 1500, height: 1000 },
    { width: 1000, height: 1500 },
  ];
  expect(heights(landscape, portrait).rem).toBeCloseTo(62);
  expect(heights(landscape, landscape).rem).toBeCloseTo(62);
  expect(heights(portrait, { width: 300, height: 240 }).height).toBeCloseTo(15);
});
