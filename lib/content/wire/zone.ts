// The zone of a time in wire copy: "15:37 GMT", "6 a.m. EST", "08:01 Beijing time", "+08:00".

/** Names with one meaning everywhere. CST, IST and AST have several and are missing. */
const named: Record<string, string> = {
  ...{ GMT: "UTC", UTC: "UTC", UT: "UTC", Z: "UTC", ZULU: "UTC", TU: "UTC", GMT0: "UTC" },
  ...{ BST: "UTC+1", WET: "UTC", WEST: "UTC+1", CET: "UTC+1", CEST: "UTC+2", MEZ: "UTC+1" },
  ...{ MESZ: "UTC+2", EET: "UTC+2", EEST: "UTC+3", MSK: "UTC+3", SAST: "UTC+2" },
  ...{ EST: "UTC-5", EDT: "UTC-4", CDT: "UTC-5", MST: "UTC-7", MDT: "UTC-6" },
  ...{ PST: "UTC-8", PDT: "UTC-7", AKST: "UTC-9", AKDT: "UTC-8", HST: "UTC-10" },
  ...{ ET: "America/New_York", CT: "America/Chicago", MT: "America/Denver" },
  ...{ PT: "America/Los_Angeles", EASTERN: "America/New_York", PACIFIC: "America/Los_Angeles" },
  ...{ HKT: "UTC+8", SGT: "UTC+8", JST: "UTC+9", KST: "UTC+9", BJT: "UTC+8" },
  ...{ AEST: "UTC+10", AEDT: "UTC+11", ACST: "UTC+9:30", AWST: "UTC+8", NZST: "UTC+12" },
  ...{ NZDT: "UTC+13", BRT: "UTC-3" },
};

/** Names of several words, in the languages of wire copy, longer ones first. */
const phrases: [RegExp, string][] = [
  [/(?:北京时间|北京時間|香港时间|香港時間)/u, "UTC+8"],
  [/(?:日本时间|日本時間)/u, "UTC+9"],
  [/(?:格林尼治时间|格林威治时间|世界时)/u, "UTC"],
  [/\bgreenwich mean time\b/iu, "UTC"],
  [/\bcoordinated universal time\b/iu, "UTC"],
  [/\bbritish summer time\b/iu, "UTC+1"],
  [/\b(?:(?:u\.?s\.? )?eastern (?:standard |daylight )?time)\b/iu, "America/New_York"],
  [/\bpacific (?:standard |daylight )?time\b/iu, "America/Los_Angeles"],
  [/\bcentral european (?:standard )?time\b/iu, "Europe/Paris"],
  [/\bcentral european summer time\b/iu, "UTC+2"],
];

const byCity = new Map<string, string>([
  ["beijing", "Asia/Shanghai"],
  ["china", "Asia/Shanghai"],
  ["washington", "America/New_York"],
  ["japan", "Asia/Tokyo"],
  ["uk", "Europe/London"],
  ["geneva", "Europe/Zurich"],
  ["frankfurt", "Europe/Berlin"],
  ["san francisco", "America/Los_Angeles"],
  ...Intl.supportedValuesOf("timeZone").map((zone): [string, string] => [
    (zone.split("/").at(-1) ?? zone).replaceAll("_", " ").toLowerCase(),
    zone,
  ]),
]);

export type TakenZone = {
  /** For luxon; null if the zone is unknown or has several meanings. */
  zone: string | null;
  rest: string;
};

/** A name for the writer's own zone, which is unknown here. */
const unknownPlace = /\b(?:local time|heure locale|hora local|ora locale|ortszeit)\b/iu;
/** Only after a time of day or a zone: the "-12" of a date is no offset. */
const offset =
  /(?:GMT|UTC|(?<=[:.]\d\d\s?))\s?([+\u2212-])(\d{1,2})(?::?([0-5]\d))?(?![\d\p{L}/-])/u;
/** The time, then a word that may name its zone. */
const afterTime =
  /((?:\d[:.hH]\d\d(?::\d\d)?|\d\d{3}|\bnoon|\bmidday|\d\s?[Uu]hr|\d(?=\s?[ap]\.?\s?m\b))\s?(?:[ap]\.?\s?m\b\.?|uhr\b|hrs\b|hours\b|h\b)?[\s(,]{0,3})(?:U\.?S\.? )?(\p{L}[\p{L}'’-]{0,19})\)?/giu;
const elsewhere =
  /(?<![\p{L}\d])(GMT|UTC|gmt|utc|BST|EST|EDT|PST|PDT|CET|CEST|MEZ|MESZ|HKT|JST|SGT|MSK|AEST|AEDT)(?![\p{L}\d])/u;
/** The last word of the line after a figure, in capitals or brackets. */
const atEnd = /\d,?\s\(?(\p{Lu}{2,5})\)?\P{L}*$/u;
const city = /\b([\p{L}'’-]{2,20}(?: [\p{Lu}][\p{L}'’-]{1,20})?)['’]?s? time\b/giu;
const inFrench = /\bheure d[e'’]\s?([\p{L}-]{2,20})\b/iu;

/** Words after a time of day that name no zone. */
const noZone =
  /^(?:am|pm|on|at|the|and|of|for|this|to|de|le|la|les|del|el|los|am|in|by|um|den|der|until|und|bis|ends?|or|a|p|uhr|hrs|hours|please|copy|strictly|embargo(?:ed)?|(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/iu;

/**
 * Without a zone the time is in `own`, the site's zone. Null for an unknown zone, so that no time is read by the wrong
 * clock.
 */
export function takeZone(words: string, own: string): TakenZone {
  return takeFrom(
    words.replace(/\b(?:\p{Lu}\.){2,4}/gu, (letters) => letters.replaceAll(".", "")),
    own,
  );
}

function takeFrom(words: string, own: string): TakenZone {
  if (unknownPlace.test(words)) return { zone: null, rest: words };
  for (const [phrase, zone] of phrases) {
    if (phrase.test(words)) return { zone, rest: words.replace(phrase, " ") };
  }
  for (const found of words.matchAll(city)) {
    const name = (found[1] ?? "").toLowerCase();
    const zone = byCity.get(name) ?? byCity.get(name.split(" ").at(-1) ?? "");
    if (zone !== undefined) return { zone, rest: words.replace(found[0], " ") };
  }
  const french = inFrench.exec(words);
  if (french) {
    const zone = byCity.get((french[1] ?? "").toLowerCase()) ?? named[french[1] ?? ""] ?? null;
    return { zone, rest: words.replace(french[0], " ") };
  }
  return takeOffset(words) ?? takeName(words, own);
}

function takeOffset(words: string): TakenZone | null {
  const found = offset.exec(words);
  if (!found) return null;
  const hours = Number(found[2]);
  if (hours > 14) return null;
  const sign = found[1] === "+" ? "+" : "-";
  const zone = `UTC${sign}${hours}${found[3] === undefined ? "" : `:${found[3]}`}`;
  return { zone, rest: words.replace(found[0], " ") };
}

function takeName(words: string, own: string): TakenZone {
  for (const found of words.matchAll(afterTime)) {
    const name = found[2] ?? "";
    if (noZone.test(name)) continue;
    const zone = named[name.toUpperCase()] ?? byCity.get(name.toLowerCase());
    const rest = `${words.slice(0, found.index)}${found[1]} ${words.slice(found.index + found[0].length)}`;
    if (zone !== undefined) return { zone, rest };
    // An unknown name means some other zone than the site's.
    if (/^\p{Lu}/u.test(name)) return { zone: null, rest };
  }
  const other = elsewhere.exec(words) ?? atEnd.exec(words);
  const otherName = other?.[1] ?? "";
  if (!other || noZone.test(otherName)) return { zone: own, rest: words };
  return { zone: named[otherName.toUpperCase()] ?? null, rest: words.replace(otherName, " ") };
}
