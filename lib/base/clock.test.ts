import { expect, test } from "vitest";
import { now, setClock } from "@/lib/base/clock";

test("the clock tells the machine's time, or what it was set to, until it is set back", () => {
  const moment = new Date("2026-03-01T06:00:00Z");
  setClock(moment);
  expect(now()).toEqual(moment);
  setClock();
  const before = Date.now();
  const told = now().getTime();
  expect(told).toBeGreaterThanOrEqual(before);
  expect(told).toBeLessThanOrEqual(Date.now());
});
