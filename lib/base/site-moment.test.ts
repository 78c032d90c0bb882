// The times that editors give: local to the site, to the minute, in whatever zone the site is.
import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** The times of a site in this zone: settings are read once, so that a zone needs its own modules. */
async function siteIn(zone: string) {
  vi.stubEnv("SITE_TIME_ZONE", zone);
  vi.resetModules();
  return import("@/lib/base/site-time");
}

describe("a time that an editor gives", () => {
  test.each([
    ["Asia/Hong_Kong", "2026-03-01T15:00", "2026-03-01T07:00:00.000Z"],
    ["Asia/Kathmandu", "2026-03-01T00:00", "2026-02-28T18:15:00.000Z"],
    ["America/New_York", "2026-03-01T23:59", "2026-03-02T04:59:00.000Z"],
    ["Europe/Paris", "2026-07-01T06:00", "2026-07-01T04:00:00.000Z"],
    ["Europe/Paris", "2026-12-01T06:00", "2026-12-01T05:00:00.000Z"],
    ["Europe/Paris", "2028-02-29T06:00", "2028-02-29T05:00:00.000Z"],
  ])("is the site's own: in %s %s is %s", async (zone, local, moment) => {
    const { siteMoment, fieldTime } = await siteIn(zone);
    expect(siteMoment(local).toISOString()).toBe(moment);
    expect(fieldTime(new Date(moment))).toBe(local);
  });

  test.each([
    ["Europe/Paris", "2026-03-29T02:00"],
    ["Europe/Paris", "2026-03-29T02:59"],
    ["America/New_York", "2026-03-08T02:30"],
    ["Australia/Lord_Howe", "2026-10-04T02:15"],
    ["Pacific/Apia", "2011-12-30T06:00"],
  ])("that the clocks of %s skip is refused: %s", async (zone, local) => {
    const { siteMoment } = await siteIn(zone);
    expect(() => siteMoment(local)).toThrow(
      expect.objectContaining({
        name: "InvalidInputError",
        message: `The clocks skip ${local.slice(11)} on that day in ${zone}.`,
      }),
    );
  });

  test.each([
    ["Europe/Paris", "2026-03-29T01:59", "2026-03-29T00:59:00.000Z"],
    ["Europe/Paris", "2026-03-29T03:00", "2026-03-29T01:00:00.000Z"],
  ])("just beside those is taken: in %s %s is %s", async (zone, local, moment) => {
    const { siteMoment } = await siteIn(zone);
    expect(siteMoment(local).toISOString()).toBe(moment);
  });

  test.each([
    ["Europe/Paris", "2026-10-25T02:30", "2026-10-25T00:30:00.000Z"],
    ["America/New_York", "2026-11-01T01:30", "2026-11-01T05:30:00.000Z"],
    ["Australia/Lord_Howe", "2026-04-05T01:45", "2026-04-04T14:45:00.000Z"],
  ])("that comes twice in %s is the first: %s is %s", async (zone, local, moment) => {
    const { siteMoment } = await siteIn(zone);
    expect(siteMoment(local).toISOString()).toBe(moment);
  });

  test.each([
    "",
    "tomorrow",
    "2026-03-01",
    "06:00",
    "2026-03-01 06:00",
    "2026-3-1T6:00",
    "2026-02-29T06:00",
    "2026-13-01T06:00",
    "2026-03-01T24:00",
    "2026-03-01T06:60",
    "2026-03-01T06:00:00",
    "2026-03-01T06:00Z",
    "12026-03-01T06:00",
    "２０２６-03-01T06:00",
  ])("is a date and a time to the minute, and nothing else: %j", async (local) => {
    const { siteMoment } = await siteIn("Europe/Paris");
    expect(() => siteMoment(local)).toThrow(
      expect.objectContaining({
        name: "InvalidInputError",
        message: "Give a date and a time, to the minute.",
      }),
    );
  });
});

test.each([
  "UTC",
  "Europe/Paris",
  "America/St_Johns",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "Pacific/Apia",
])(
  "what a field is given in %s is the same minute back, or the first that is called so",
  async (zone) => {
    const { siteMoment, fieldTime } = await siteIn(zone);
    // From this software on: of zones that were moved to another day before, the clocks are not what is tried here.
    const minutes = fc.integer({
      min: Date.UTC(2026, 0, 1) / 60_000,
      max: Date.UTC(2046, 0, 1) / 60_000,
    });
    fc.assert(
      fc.property(minutes, (minute) => {
        const moment = new Date(minute * 60_000);
        const local = fieldTime(moment);
        const back = siteMoment(local);
        expect(fieldTime(back)).toBe(local);
        expect(back.getTime()).toBeLessThanOrEqual(moment.getTime());
        expect(moment.getTime() - back.getTime()).toBeLessThanOrEqual(60 * 60_000);
      }),
      { numRuns: 500 },
    );
  },
);
