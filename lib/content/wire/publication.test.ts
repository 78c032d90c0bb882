import { expect, test } from "vitest";
import { readBareMoment, readPublication } from "@/lib/content/wire/publication";

const zone = "Asia/Hong_Kong";

test.each([
  "Published: 15:37, December 15, 2025",
  "PUBLISHED: 15:37, DECEMBER 15, 2025",
  "Published：15:37, December 15, 2025",
  "Published 15:37, Dec 15, 2025",
  "Published: 15:37, Dec. 15, 2025",
  "Published: 3:37 p.m., December 15, 2025",
  "Published: 3:37 PM, 15 December 2025",
  "Published: 3:37pm, 15 Dec 2025",
  "Published: 3.37 p.m., 15 Dec 2025",
  "Published: December 15, 2025, 15:37",
  "Published: December 15, 2025 at 3:37 p.m.",
  "Published on December 15, 2025 at 15:37",
  "Published at 15:37 on Monday, December 15, 2025",
  "Published: 2025-12-15 15:37",
  "Published: 2025-12-15T15:37:00",
  "Posted: Mon, 15th December 2025 15:37",
])("“%s” names that minute in the site's time zone", (line) => {
  expect(readPublication(line, zone)?.toISOString()).toBe("2025-12-15T07:37:00.000Z");
});

test.each([
  "Published: 15:37 GMT, December 15, 2025",
  "Published: 2025-12-15T15:37:00Z",
  "Published: 2025-12-15T23:37:00+08:00",
  "Published: 10:37 a.m. ET, December 15, 2025",
  "Published: December 15, 2025, 16:37 CET",
])("“%s” is read by the clock that it names", (line) => {
  expect(readPublication(line, zone)?.toISOString()).toBe("2025-12-15T15:37:00.000Z");
});

test.each([
  ["Published: December 15, 2025", "2025-12-14T16:00:00.000Z"],
  ["Published: 12:05 a.m., Sept. 3, 2025", "2025-09-02T16:05:00.000Z"],
  ["Published: 12:05 p.m., September 3, 2025", "2025-09-03T04:05:00.000Z"],
  ["Published: 3 p.m., September 3, 2025", "2025-09-03T07:00:00.000Z"],
  ["Published: 0:00, 29 February 2024", "2024-02-28T16:00:00.000Z"],
])("“%s” is read to the minute, midnight without a time", (line, moment) => {
  expect(readPublication(line, zone)?.toISOString()).toBe(moment);
});

test.each([
  "Published: 15:37, February 30, 2025",
  "Published: 24:01, December 15, 2025",
  "Published: 15:60, December 15, 2025",
  "Published: 15:37 PM, December 15, 2025",
  "Published: Tuesday, December 15, 2025",
  "Published: 12/11/2025",
  "Published: 15:37, December 15, 2025 | Updated: 16:00, December 15, 2025",
  "Published: 15:37 CST, December 15, 2025",
  "Published: yesterday",
  "Published: 15.12.2025",
  "Updated: 15:37, December 15, 2025",
  "Published: 15:37, December 15, 0025",
])("“%s” is no publication line: it is impossible, ambiguous or has words left over", (line) => {
  expect(readPublication(line, zone)).toBeNull();
});

test("a time that the clocks skip is not moved to another", () => {
  expect(readPublication("Published: 02:30, March 30, 2025", "Europe/Paris")).toBeNull();
});

test("a date can stand without “Published”", () => {
  expect(readBareMoment("15 December 2025", zone)?.toISOString()).toBe("2025-12-14T16:00:00.000Z");
  expect(readBareMoment("15 December 2025 brought rain", zone)).toBeNull();
});
