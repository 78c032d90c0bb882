import * as fc from "fast-check";
import { DateTime } from "luxon";
import { expect, test } from "vitest";
import {
  localTime,
  momentOf,
  nextQuarter,
  presets,
  timeWords,
} from "@/lib/content/articles/schedule-times";

const zones = [
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "Asia/Shanghai",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Pacific/Kiritimati",
];
const anyZone = fc.constantFrom(...zones);
const anyMoment = fc.date({
  ...{ min: new Date("2020-01-01T00:00:00Z"), max: new Date("2040-01-01T00:00:00Z") },
  noInvalidDate: true,
});

test("a zone’s clock shows what the server’s calendar says, and leads back to the first such moment", () => {
  fc.assert(
    fc.property(anyMoment, anyZone, (moment, zone) => {
      const there = DateTime.fromJSDate(moment, { zone });
      const local = localTime(moment, zone);
      expect(local).toBe(there.toFormat("yyyy-MM-dd'T'HH:mm"));
      const [first = there] = there.startOf("minute").getPossibleOffsets();
      expect(momentOf(local, zone)?.toISOString()).toBe(first.toJSDate().toISOString());
    }),
  );
});

test.each([
  ["2026-03-29T02:30", "Europe/Berlin"],
  ["2026-03-08T02:30", "America/New_York"],
  ["2026-02-30T06:00", "UTC"],
  ["2026-02-03", "UTC"],
  ["", "UTC"],
])("%j is no time of %s", (local, zone) => {
  expect(momentOf(local, zone)).toBeNull();
});

test("the first time that is offered is a quarter of an hour, some minutes ahead and never half an hour", () => {
  expect(nextQuarter(new Date("2026-03-02T06:00:00Z"), "Asia/Shanghai")).toBe("2026-03-02T14:15");
  expect(nextQuarter(new Date("2026-03-02T06:10:00Z"), "UTC")).toBe("2026-03-02T06:15");
  expect(nextQuarter(new Date("2026-03-02T06:10:01Z"), "UTC")).toBe("2026-03-02T06:30");
  fc.assert(
    fc.property(anyMoment, anyZone, (now, zone) => {
      const local = nextQuarter(now, zone);
      expect(["00", "15", "30", "45"]).toContain(local.slice(14));
      // Where the clocks are put back, the time is told once and comes twice.
      const isTwice = DateTime.fromISO(local, { zone }).getPossibleOffsets().length > 1;
      const ahead = Number(momentOf(local, zone)) - now.getTime();
      if (!isTwice) expect(ahead).toBeGreaterThanOrEqual(5 * 60_000);
      if (!isTwice) expect(ahead).toBeLessThan(20 * 60_000);
    }),
  );
});

const offered = (now: string, zone: string) =>
  presets(new Date(now), zone).map(({ words, local }) => `${words} ${local}`);

test("the usual times are those of the site’s clock", () => {
  expect(offered("2026-03-04T08:10:00Z", "Asia/Shanghai")).toEqual([
    "In 1 hour 2026-03-04T17:10",
    "This evening, 18:00 2026-03-04T18:00",
    "Tomorrow, 06:00 2026-03-05T06:00",
    "Monday, 06:00 2026-03-09T06:00",
  ]);
});

test("a time that is over, or that another says already, is not offered", () => {
  expect(offered("2026-03-08T18:00:00Z", "UTC")).toEqual([
    "In 1 hour 2026-03-08T19:00",
    "Tomorrow, 06:00 2026-03-09T06:00",
  ]);
  expect(offered("2026-03-09T05:00:00Z", "UTC").at(-1)).toBe("Monday, 06:00 2026-03-16T06:00");
});

test("every usual time is ahead", () => {
  fc.assert(
    fc.property(anyMoment, anyZone, (now, zone) => {
      for (const { local } of presets(now, zone)) {
        expect(Number(momentOf(local, zone))).toBeGreaterThan(now.getTime());
      }
    }),
  );
});

test("a time is told with its weekday, by the clock of either zone", () => {
  const moment = new Date("2026-03-01T22:00:00Z");
  expect(timeWords(moment, "Asia/Shanghai")).toBe("Monday, 2 March 2026, 06:00");
  expect(timeWords(moment, "America/New_York")).toBe("Sunday, 1 March 2026, 17:00");
});
