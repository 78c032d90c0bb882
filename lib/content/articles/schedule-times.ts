// Local times of the site in the browser, as a date and time field has them: "2025-12-15T15:37".

const minute = 60_000;
const day = 24 * 60 * minute;
const quarter = 15 * minute;

/** A sooner time would pass while it is chosen. */
const soonest = 5 * minute;

/** To the minute. */
export function localTime(moment: Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat("en-CA-u-ca-iso8601-nu-latn", {
    ...{ timeZone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit" },
    ...{ hour: "2-digit", minute: "2-digit" },
  });
  const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? "";
  return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}`;
}

/** Null if it is no time, or one that the clocks skip. Of a time that comes twice, the first, as on the server. */
export function momentOf(local: string, timeZone: string): Date | null {
  const asUtc = utc(local);
  if (Number.isNaN(asUtc)) return null;
  const offsets = [-day, day].map((around) => {
    const near = new Date(asUtc + around);
    return utc(localTime(near, timeZone)) - Math.floor(near.getTime() / minute) * minute;
  });
  const found = offsets
    .map((offset) => new Date(asUtc - offset))
    .filter((moment) => localTime(moment, timeZone) === local);
  return found.reduce<Date | null>((first, one) => (first && first <= one ? first : one), null);
}

/** That leaves time to choose it. */
export function nextQuarter(now: Date, timeZone: string): string {
  const moment = Math.ceil((now.getTime() + soonest) / quarter) * quarter;
  return localTime(new Date(moment), timeZone);
}

/** The usual times, the next first, without past and equal ones. */
export function presets(now: Date, timeZone: string): { words: string; local: string }[] {
  const today = localTime(now, timeZone).slice(0, 10);
  const weekday = new Date(utc(`${today}T00:00`)).getUTCDay();
  const dayAfter = (days: number) => new Date(utc(`${today}T00:00`) + days * day).toISOString();
  const at = (days: number, time: string) => `${dayAfter(days).slice(0, 10)}T${time}`;
  const all = [
    { words: "In 1 hour", local: localTime(new Date(now.getTime() + 60 * minute), timeZone) },
    { words: "This evening, 18:00", local: at(0, "18:00") },
    { words: "Tomorrow, 06:00", local: at(1, "06:00") },
    { words: "Monday, 06:00", local: at((8 - weekday) % 7 || 7, "06:00") },
  ];
  return all.filter(
    ({ local }, index) =>
      (momentOf(local, timeZone)?.getTime() ?? 0) > now.getTime() + soonest &&
      all.findIndex((one) => one.local === local) === index,
  );
}

/** "Monday, 15 December 2025, 15:37". */
export function timeWords(moment: Date, timeZone: string): string {
  const format = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const;
  const date = new Intl.DateTimeFormat("en-GB", { ...format, timeZone }).formatToParts(moment);
  const part = (type: string) => date.find((one) => one.type === type)?.value ?? "";
  const time = localTime(moment, timeZone).slice(11);
  return `${part("weekday")}, ${part("day")} ${part("month")} ${part("year")}, ${time}`;
}

/** As if it were UTC, in milliseconds; NaN if it is no time. */
function utc(local: string): number {
  const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local) ? Date.parse(`${local}Z`) : NaN;
  return Number.isNaN(moment) || new Date(moment).toISOString().slice(0, 16) !== local
    ? NaN
    : moment;
}
