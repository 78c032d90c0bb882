import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coverPosition, cropTo } from "@/lib/content/media/crop";

const side = fc.integer({ min: 1, max: 9_000 });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const ratio = fc.constantFrom(16 / 9, 4 / 3, 1, 4 / 5);
const anyPicture = fc.record({ width: side, height: side });
const anyPoint = fc.record({ x: share, y: share });

describe("a crop", () => {
  test("lies in the picture and has its whole width or height", () => {
    fc.assert(
      fc.property(ratio, anyPicture, anyPoint, (wanted, picture, focal) => {
        const { left, top, width, height } = cropTo(wanted, picture, focal);
        for (const number of [left, top, width, height]) expect(number).toSatisfy(Number.isInteger);
        expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(1);
        expect(left + width).toBeLessThanOrEqual(picture.width);
        expect(top + height).toBeLessThanOrEqual(picture.height);
        expect(width === picture.width || height === picture.height).toBe(true);
      }),
    );
  });

  test("is of the ratio, to the pixel", () => {
    fc.assert(
      fc.property(ratio, anyPicture, anyPoint, (wanted, picture, focal) => {
        const { width, height } = cropTo(wanted, picture, focal);
        const isOf = (one: number, exact: number) => one === 1 || Math.abs(one - exact) <= 0.5;
        expect(isOf(width, height * wanted) || isOf(height, width / wanted)).toBe(true);
      }),
    );
  });

  test("has the focal point in it, and in its middle unless an edge is in the way", () => {
    fc.assert(
      fc.property(ratio, anyPicture, anyPoint, (wanted, picture, focal) => {
        const { left, top, width, height } = cropTo(wanted, picture, focal);
        const across = { at: focal.x * picture.width, from: left, part: width, of: picture.width };
        const down = { at: focal.y * picture.height, from: top, part: height, of: picture.height };
        for (const { at, from, part, of } of [across, down]) {
          expect(at).toBeGreaterThanOrEqual(from - 0.5);
          expect(at).toBeLessThanOrEqual(from + part + 0.5);
          const isAtEdge = from === 0 || from + part === of;
          expect(isAtEdge || Math.abs(from + part / 2 - at) <= 0.5).toBe(true);
        }
      }),
    );
  });

  test("moves with the focal point", () => {
    const picture = { width: 3_000, height: 1_000 };
    const lefts = [0, 0.25, 0.5, 0.75, 1].map((x) => cropTo(1, picture, { x, y: 0.5 }).left);
    expect(lefts).toEqual([0, 250, 1_000, 1_750, 2_000]);
  });
});

test("a browser that covers a box at the position shows the crop", () => {
  fc.assert(
    fc.property(ratio, anyPicture, anyPoint, (wanted, picture, focal) => {
      const crop = cropTo(wanted, picture, focal);
      const position = coverPosition(wanted, picture, focal);
      // CSS: the point at the share of the picture lies on the same share of the box.
      expect(position.x * (picture.width - crop.width)).toBeCloseTo(
        picture.width === crop.width ? 0 : crop.left,
        5,
      );
      expect(position.y * (picture.height - crop.height)).toBeCloseTo(
        picture.height === crop.height ? 0 : crop.top,
        5,
      );
    }),
  );
});
