import { DateTime } from "luxon";
import { now } from "@/lib/base/clock";
import { env } from "@/lib/base/env";
import { InvalidInputError } from "@/lib/base/errors";

function atSite(moment: Date): DateTime {
  return DateTime.fromJSDate(moment, { zone: env().siteTimeZone }).setLocale("en");
}

/** As in a wire story's publication line: "15:37, December 15, 2025". */
export function publicationTime(moment: Date): string {
  return atSite(moment).toFormat("HH:mm, MMMM d, yyyy");
}

/** The zone's short name: "GMT+8", "EDT". */
export function zoneName(moment: Date): string {
  return atSite(moment).offsetNameShort ?? env().siteTimeZone;
}

/** "2025-12". */
export function monthAtSite(moment: Date): string {
  return atSite(moment).toFormat("yyyy-MM");
}

/** Null if it is no month such as "2025-12". `until` is the first moment of the next. */
export function monthBegins(month: string): { from: Date; until: Date } | null {
  const from = DateTime.fromFormat(month, "yyyy-MM", { zone: env().siteTimeZone });
  if (!from.isValid || from.toFormat("yyyy-MM") !== month) return null;
  return { from: from.toJSDate(), until: from.plus({ months: 1 }).startOf("month").toJSDate() };
}

/** "December 2025". */
export function monthWords(month: string): string {
  return DateTime.fromFormat(month, "yyyy-MM").setLocale("en").toFormat("MMMM yyyy");
}

/** "December". */
export function monthName(month: string): string {
  return DateTime.fromFormat(month, "yyyy-MM").setLocale("en").toFormat("MMMM");
}

/** `offset` is null where clocks change in the year; UTC has no city. */
export type Zone = { city: string; offset: string | null } | { city: null; offset: string };

export function siteZone(): Zone {
  return zoneWords(env().siteTimeZone, now());
}

/** @param zone by its IANA name */
export function zoneWords(zone: string, moment: Date): Zone {
  const at = DateTime.fromJSDate(moment, { zone }).setLocale("en");
  const year = Array.from({ length: 12 }, (_, months) => at.plus({ months }).offset);
  const isFixed = year.every((offset) => offset === at.offset);
  const offset = isFixed ? at.offsetNameShort : null;
  const isOfCity = zone.includes("/") && !zone.startsWith("Etc/");
  if (!isOfCity && offset !== null) return { city: null, offset };
  return { city: zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " "), offset };
}

/** For lists: "December 15, 2025". */
export function publicationDate(moment: Date): string {
  return atSite(moment).toFormat("MMMM d, yyyy");
}

/** The last moment at which the clocks of the site showed a time of day such as "03:10". */
export function lastTimeOfDay(time: string, before: Date): Date {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  const on = (daysAgo: number) => {
    // By its day alone: of a time that comes twice it is always the same one.
    const { year, month, day } = atSite(before).minus({ days: daysAgo });
    const { siteTimeZone: zone } = env();
    return DateTime.fromObject({ year, month, day, hour, minute }, { zone }).toJSDate();
  };
  return on(0) > before ? on(1) : on(0);
}

/** "today 03:10", or else with its day. */
export function recentTime(moment: Date, at: Date): string {
  const isToday = deskDay(moment) === deskDay(at);
  return isToday ? `today ${clockTime(moment)}` : deskTime(moment);
}

/** For the desk's tables: "15 Dec 2025, 15:37". */
export function deskTime(moment: Date): string {
  return atSite(moment).toFormat("d LLL yyyy, HH:mm");
}

/** "15:37". */
export function clockTime(moment: Date): string {
  return atSite(moment).toFormat("HH:mm");
}

/** "15 Dec 2025". */
export function deskDay(moment: Date): string {
  return atSite(moment).toFormat("d LLL yyyy");
}

/** `until` is the first moment after it. */
function lastMoment(until: Date): Date {
  return new Date(until.getTime() - 1);
}

/** The last day before `until`: "15 Dec 2025". */
export function lastDayWords(until: Date): string {
  return deskDay(lastMoment(until));
}

/** For a date field: "2025-12-15". */
export function lastDayField(until: Date): string {
  return atSite(lastMoment(until)).toFormat("yyyy-MM-dd");
}

/** For machines, with the zone's offset: "2025-12-15T15:37:00+08:00". */
export function machineTime(moment: Date): string {
  return atSite(moment).toISO({ suppressMilliseconds: true }) ?? moment.toISOString();
}

/** For a field of date and time: "2025-12-15T15:37". */
export function fieldTime(moment: Date): string {
  return atSite(moment).toFormat(localFormat);
}

/**
 * The moment of a local time such as "2025-12-15T15:37". Of a time that comes twice, the first is meant. Throws
 * InvalidInputError if it is no time, or one that the clocks skip.
 */
export function siteMoment(local: string): Date {
  // In UTC no time is skipped.
  if (readLocal(local, "utc")?.toFormat(localFormat) !== local) {
    throw new InvalidInputError("Give a date and a time, to the minute.");
  }
  const zone = env().siteTimeZone;
  const read = readLocal(local, zone);
  if (read?.toFormat(localFormat) !== local) {
    throw new InvalidInputError(`The clocks skip ${local.slice(11)} on that day in ${zone}.`);
  }
  const [first = read] = read.getPossibleOffsets();
  return first.toJSDate();
}

const localFormat = "yyyy-MM-dd'T'HH:mm";

function readLocal(local: string, zone: string): DateTime | null {
  const read = DateTime.fromFormat(local, localFormat, { zone });
  return read.isValid ? read : null;
}

/** The first moment of a day such as "2025-12-15", plus days; null if it is no day. */
export function dayBegins(local: string, plusDays = 0): Date | null {
  const day = DateTime.fromFormat(local, "yyyy-MM-dd", { zone: env().siteTimeZone });
  return day.isValid ? day.plus({ days: plusDays }).startOf("day").toJSDate() : null;
}
