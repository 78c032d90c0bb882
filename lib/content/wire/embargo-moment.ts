// A date and a time anywhere in a line, in the languages of wire copy.
import { DateTime, Info } from "luxon";
import { takeZone } from "@/lib/content/wire/zone";

const languages = ["en", "de", "fr", "es", "it", "pt", "nl"];
const monthNumbers = new Map<string, number>();
const weekdayNumbers = new Map<string, number>();
for (const locale of languages) {
  for (const length of ["long", "short"] as const) {
    for (const [index, name] of Info.months(length, { locale }).entries()) {
      monthNumbers.set(bare(name), index + 1);
    }
    for (const [index, name] of Info.weekdays(length, { locale }).entries()) {
      if (bare(name).length > 2) weekdayNumbers.set(bare(name), index + 1);
    }
  }
}
monthNumbers.set("sept", 9);

/** In days: a date without a year means the past one up to this age, and else the next one. */
const daysBack = 60;

const ordinal = "(?:st|nd|rd|th|er|º|ª|\\.)?";
const month = "(\\p{L}{3,10})\\.?";
const year = "(?:,? (?:de |del )?(\\d{4}))?";
const dateForms: [RegExp, (found: RegExpMatchArray) => DateParts | null][] = [
  [/(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/gu, ([, y, m, d]) => parts(y, m, d)],
  [/(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/gu, ([, y, m, d]) => parts(y, m, d)],
  [/(?<!\d)(\d{1,2})\s?月\s?(\d{1,2})\s?日/gu, ([, m, d]) => parts(undefined, m, d)],
  [/(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/gu, ([, d, m, y]) => parts(y, m, d)],
  [/(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/gu, ([, one, other, y]) => inFigures(one, other, y)],
  [
    new RegExp(`(?<![\\d:.])(\\d{1,2})${ordinal} (?:de |of )?${month}${year}(?!\\d)`, "gu"),
    ([, d, m, y]) => parts(y, monthOf(m), d),
  ],
  [
    new RegExp(`(?<!\\p{L})${month} (\\d{1,2})(?!\\d|[:.]\\d|h\\d)${ordinal}${year}(?!\\d)`, "gu"),
    ([, m, d, y]) => parts(y, monthOf(m), d),
  ],
];

const timeForms: RegExp[] = [
  /(?<![\d.:])(\d{1,2})[:.](\d{2})(?::\d{2}(?:\.\d{1,9})?)?(?![\d.:]*\d)(?:\s?(?:([ap])\.?\s?m\b\.?|hrs\b|hours\b|uhr\b|h\b))?/iu,
  /(?<![\d.:])(\d{1,2})()\s?([ap])\.?\s?m\b\.?/iu,
  /(?<![\d.:])(\d{1,2})\s?h(?:eures?|oras?|rs?)?\s?(\d{2})?(?![\p{L}\d])/iu,
  /(?<![\d.:])(\d{1,2})()\s?uhr\b/iu,
  /(\d{1,2})\s?[时時点點](?:\s?(\d{1,2})\s?分)?/u,
  /(?<![\d.:,-])([01]\d|2[0-3])([0-5]\d)(?=\s*(?:$|[,;)]|h(?:rs|ours)?\b|on\b|UTC|GMT|\p{Lu}{1,4}T\b|Z\b))(?:\s?h(?:rs|ours)?\b)?/iu,
  /\b(noon|midday)\b/iu,
];

const unclear =
  /\b(?:midnight|minuit|medianoche|mitternacht|tomorrow|today|tonight|demain|morgen|end of|close of|further notice|noti[cf]e)\b/iu;

type DateParts = { year: number | null; month: number; day: number };

/**
 * In zone `own` if the line names no other. Null without a date, with several moments, an impossible date or a word
 * that leaves it open: an embargo is never guessed. Without a time, the beginning of that day.
 */
export function readEmbargoMoment(words: string, own: string, at: Date): Date | null {
  if (words.length > 400 || unclear.test(words)) return null;
  const line = words.replace(/(\d)T(\d)/g, "$1 $2").replace(/\s+/g, " ");
  const { zone, rest } = takeZone(line, own);
  if (zone === null) return null;
  const dated = takeDate(rest);
  if (!dated || findDate(dated.rest)) return null;
  const time = takeTime(dated.rest);
  if (time === null || (time.isGiven && takeTime(time.rest)?.isGiven !== false)) return null;
  if (!time.isGiven && /\b(?:after|apr[èe]s|nach|despu[ée]s)\b/iu.test(rest)) return null;
  return onDay(dated.date, weekdayIn(dated.rest), time, zone, at);
}

function findDate(words: string): { date: DateParts; text: string } | null {
  for (const [form, read] of dateForms) {
    for (const found of words.matchAll(form)) {
      const date = read(found);
      if (date) return { date, text: found[0] };
    }
  }
  return null;
}

function takeDate(words: string): { date: DateParts; rest: string } | null {
  const found = findDate(words);
  return found && { date: found.date, rest: words.replace(found.text, " ") };
}

type Time = { hour: number; minute: number; isGiven: boolean; rest: string };

/** The first time of day; null if it does not exist. */
function takeTime(words: string): Time | null {
  for (const form of timeForms) {
    const found = form.exec(words);
    if (!found) continue;
    const rest = words.replace(found[0], " ");
    if (/noon|midday/i.test(found[0])) return { hour: 12, minute: 0, isGiven: true, rest };
    const half = found[3]?.toLowerCase();
    const hour = Number(found[1]);
    const minute = Number(found[2] || 0);
    if (minute > 59 || hour > 23 || (half !== undefined && (hour < 1 || hour > 12))) return null;
    const hours = half === undefined ? hour : (hour % 12) + (half === "p" ? 12 : 0);
    return { hour: hours, minute, isGiven: true, rest };
  }
  return { hour: 0, minute: 0, isGiven: false, rest: words };
}

function onDay(
  date: DateParts,
  weekday: number | null,
  { hour, minute }: Time,
  zone: string,
  at: Date,
): Date | null {
  const thisYear = DateTime.fromJSDate(at, { zone }).year;
  const years = date.year === null ? [thisYear - 1, thisYear, thisYear + 1] : [date.year];
  const earliest = date.year === null ? at.getTime() - daysBack * 24 * 3_600_000 : -Infinity;
  for (const year of years) {
    const read = DateTime.fromObject({ ...date, year, hour, minute }, { zone });
    if (!read.isValid || read.hour !== hour || read.minute !== minute) continue;
    if (weekday !== null && read.weekday !== weekday) continue;
    if (read.toMillis() >= earliest) return read.toJSDate();
  }
  return null;
}

function weekdayIn(words: string): number | null {
  for (const word of words.match(/\p{L}+/gu) ?? []) {
    const number = weekdayNumbers.get(bare(word));
    if (number !== undefined) return number;
  }
  return null;
}

function monthOf(name: string | undefined): string | undefined {
  const number = monthNumbers.get(bare(name ?? ""));
  return number === undefined ? undefined : String(number);
}

function parts(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): DateParts | null {
  if (month === undefined || day === undefined) return null;
  return { year: year === undefined ? null : Number(year), month: Number(month), day: Number(day) };
}

/** "1/2/2031" has two readings; "13/1/2031" and "1/1/2031" have one. */
function inFigures(one = "", other = "", year = ""): DateParts | null {
  if (Number(one) === Number(other) || Number(one) > 12) return parts(year, other, one);
  return Number(other) > 12 ? parts(year, one, other) : null;
}

function bare(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[^\p{L}]/gu, "")
    .toLowerCase();
}
