import * as fc from "fast-check";
import { expect, test } from "vitest";
import { focalWords, movedBy } from "@/lib/content/media/focal-point";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const step = fc.double({ min: -2, max: 2, noNaN: true });

test("a point stays on the picture, however far it is moved", () => {
  fc.assert(
    fc.property(fc.record({ x: share, y: share }), step, step, (point, byX, byY) => {
      const moved = movedBy(point, byX, byY);
      for (const one of [moved.x, moved.y]) {
        expect(one).toBeGreaterThanOrEqual(0);
        expect(one).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test("a hundred small steps lead across the whole picture, and as many back", () => {
  const walk = (by: number, from: { x: number; y: number }) =>
    Array.from({ length: 100 }).reduce<{ x: number; y: number }>((at) => movedBy(at, by, 0), from);
  expect(walk(0.01, { x: 0, y: 0.3 })).toEqual({ x: 1, y: 0.3 });
  expect(walk(-0.01, { x: 1, y: 0.3 })).toEqual({ x: 0, y: 0.3 });
});

test("where it is is said in words", () => {
  expect(focalWords({ x: 0.46, y: 0.3 })).toBe("46% from the left, 30% from the top");
});
