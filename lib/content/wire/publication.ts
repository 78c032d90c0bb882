// "Published: 15:37, December 15, 2025" and its variants.
import { DateTime } from "luxon";
import { takeZone } from "@/lib/content/wire/zone";

const label =
  /^(?:published|posted|publish(?:ed)? (?:date|time)|publication (?:date|time))(?:\s*[:：]\s*|\s+(?:at|on)\s+|\s+)/i;
const clock = /(\d{1,2})(?:[:.](\d{2})(?::(\d{2}))?|(?=\s*[ap]\.?m))(?:\s*([ap])\.?m\b\.?)?/i
  .source;
const timeFirst = new RegExp(`^${clock}(?:\\s*[,，]\\s*|\\s+)(?:on\\s+)?(.+)$`, "i");
const timeLast = new RegExp(`^(.+?)(?:\\s*[,，]\\s*|\\s+|(?<=\\d)T)(?:at\\s+)?${clock}$`, "i");

const dateFormats = ["MMMM d yyyy", "MMM d yyyy", "d MMMM yyyy", "d MMM yyyy"].flatMap((date) => [
  date,
  `EEEE ${date}`,
  `EEE ${date}`,
]);
const numericFormats = ["yyyy-M-d"];

/** Other years count as a typing error. */
const earliestYear = 1000;
const latestYear = 2999;

/**
 * In the site's time zone; midnight without a time. Null unless the whole line is one, with an existing date and time.
 * A date in figures must begin with the year, because any other has two readings.
 */
export function readPublication(words: string, timeZone: string): Date | null {
  const found = label.exec(words);
  return found ? readMoment(words.slice(found[0].length), timeZone) : null;
}

/** Without "Published", with a date. */
export function readBareMoment(words: string, timeZone: string): Date | null {
  return /\d/.test(words) ? readMoment(words, timeZone) : null;
}

/** True also for a line that cannot be read. An update does not count: the article has no field for it. */
export function looksLikePublication(words: string): boolean {
  return (
    words.length <= 200 &&
    /^(?:(?:last\s+)?updated|published|posted|publish(?:ed)? (?:date|time)|publication (?:date|time))(?:\s*[:：]|\s+(?:at|on)\s+\d)/i.test(
      words,
    )
  );
}

type Clock = { hour: number; minute: number; second: number };

function readMoment(line: string, siteZone: string): Date | null {
  if (line.length > 100 || !/\d{4}/.test(line)) return null;
  // Only a line with a time of day names a zone.
  const { zone: timeZone, rest } = /\d[:.]\d\d|\d\s?[ap]\.?m/i.test(line)
    ? takeZone(line, siteZone)
    : { zone: siteZone, rest: line };
  if (timeZone === null) return null;
  const words = rest === line ? line : rest.replace(/\s+/g, " ").replace(/ ,/g, ",").trim();
  const first = timeFirst.exec(words);
  if (first) return moment(first[5] ?? "", readClock(first.slice(1, 5)), timeZone);
  const last = timeLast.exec(words);
  if (last) return moment(last[1] ?? "", readClock(last.slice(2, 6)), timeZone);
  return moment(words, { hour: 0, minute: 0, second: 0 }, timeZone);
}

function readClock([hours, minutes, seconds, half]: (string | undefined)[]): Clock | null {
  const clock = { hour: Number(hours), minute: Number(minutes ?? 0), second: Number(seconds ?? 0) };
  if (half === undefined) return clock;
  if (clock.hour < 1 || clock.hour > 12) return null;
  return { ...clock, hour: (clock.hour % 12) + (half.toLowerCase() === "p" ? 12 : 0) };
}

function moment(date: string, clock: Clock | null, timeZone: string): Date | null {
  if (!clock || clock.hour > 23) return null;
  const plain = date
    .replace(/\bsept\b/i, "Sep")
    .replace(/(\p{L}{3,9})\./u, "$1")
    .replace(/(\d)(?:st|nd|rd|th)\b/i, "$1");
  const spelled = plain.replace(/\s*[,，]\s*|\s+/g, " ");
  const day =
    firstReading(plain, numericFormats, timeZone) ?? firstReading(spelled, dateFormats, timeZone);
  if (!day || day.year < earliestYear || day.year > latestYear) return null;
  const at = day.set(clock);
  // A time that the clocks skip would change.
  return at.isValid && at.hour === clock.hour && at.minute === clock.minute ? at.toJSDate() : null;
}

function firstReading(text: string, formats: string[], zone: string): DateTime<true> | null {
  for (const format of formats) {
    const read = DateTime.fromFormat(text, format, { zone, locale: "en-US" });
    if (read.isValid) return read;
  }
  return null;
}
