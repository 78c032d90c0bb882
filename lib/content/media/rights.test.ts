import * as fc from "fast-check";
import { expect, test } from "vitest";
import { allRights, endsSoon, readRights, standingOf } from "@/lib/content/media/rights";

const at = new Date("2026-03-01T12:00:00Z");
const day = 24 * 60 * 60 * 1_000;
const standing = (rights: string, days: number | null, usedBy: string | null = null) => {
  const rightsUntil = days === null ? null : new Date(at.getTime() + days * day);
  return standingOf({ rights, rightsUntil }, usedBy, at).kind;
};

test("a licence allows until its last moment, and is about to end in its last days", () => {
  expect(standing("licensed", null)).toBe("allowed");
  expect(standing("licensed", endsSoon + 1)).toBe("allowed");
  expect(standing("licensed", endsSoon)).toBe("ending");
  expect(standing("licensed", 0.001)).toBe("ending");
  expect(standing("licensed", 0)).toBe("ended");
  expect(standing("licensed", -400)).toBe("ended");
});

test("a one-time use is used up by another article, and by nothing else", () => {
  expect(standing("oneTimeUse", null)).toBe("allowed");
  expect(standing("oneTimeUse", null, "Quay opens")).toBe("usedUp");
});

test("no other right ends, whatever day or use is known", () => {
  const others = allRights.filter((one) => one !== "licensed" && one !== "oneTimeUse");
  fc.assert(
    fc.property(fc.constantFrom(...others), fc.integer({ min: -9, max: 9 }), (rights, days) => {
      expect(standing(rights, days, "Quay opens")).toBe("allowed");
    }),
  );
});

test("what no term stands for is not known", () => {
  expect(readRights("own")).toBe("own");
  expect(readRights("toString")).toBe("unknown");
  expect(readRights("")).toBe("unknown");
});

test("time only takes away: what has ended does not come back", () => {
  const order = ["allowed", "ending", "ended"];
  fc.assert(
    fc.property(fc.nat(30 * day), fc.nat(30 * day), fc.nat(30 * day), (until, first, more) => {
      const said = { rights: "licensed", rightsUntil: new Date(until) };
      const before = standingOf(said, null, new Date(first)).kind;
      const after = standingOf(said, null, new Date(first + more)).kind;
      expect(order.indexOf(after)).toBeGreaterThanOrEqual(order.indexOf(before));
    }),
  );
});
