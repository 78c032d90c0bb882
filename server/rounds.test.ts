import { expect, test } from "vitest";
import { waitFor } from "@/server/rounds";

const now = Date.parse("2026-03-01T06:00:00Z");
const inSeconds = (seconds: number) => new Date(now + seconds * 1_000).toISOString();

test.each([
  ["nothing is on the schedule", null, 10_000],
  ["the next article is due later", inSeconds(3_600), 10_000],
  ["the next article is due before the next round", inSeconds(3), 3_001],
  ["an article is due now, and was not published", inSeconds(0), 1_000],
  ["an article is overdue, since its job is held", inSeconds(-60), 1_000],
])("where %s, the next round follows in due time, never at once", (_, nextDue, wait) => {
  expect(waitFor(nextDue, now)).toBe(wait);
});
