// Nothing is lost: whatever the text, the story's own fields hold all its words, in order.
import fc from "fast-check";
import { DateTime } from "luxon";
import { expect, test } from "vitest";
import { InvalidInputError } from "@/lib/base/errors";
import { anyLines, anyStory } from "@/lib/content/wire/any-copy";
import { parseWire } from "@/lib/content/wire/parse";
import type { WireByline, WirePart, WireStory } from "@/lib/content/wire/story";

const zone = "Asia/Hong_Kong";
const runs = Number(process.env["STET_PROPERTY_RUNS"] ?? 1_000);

/** Words as white space and the punctuation around parts separate them. */
function loose(text: string): string[] {
  return text.split(/[\s()（）[\]［］:：,，、;；.。&–—-]+/).filter((word) => word !== "");
}

const isJoining = (word: string) => /^(?:in|and)$/i.test(word);

/** The same moment in the same words, however a publication line is written. */
function momentInWords(line: string): string[] {
  const month = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i.exec(line)?.[0].toLowerCase();
  const iso = /(\d{4})-(\d{1,2})-(\d{1,2})/.exec(line);
  const clock = /(\d{1,2}):(\d\d)(?::\d\d)?\s*([ap])?/i.exec(line);
  const year = iso?.[1] ?? /\b\d{4}\b/.exec(line)?.[0] ?? "";
  const withoutClock = line.replace(clock?.[0] ?? "", " ");
  const day = iso?.[3] ?? /\b(\d{1,2})(?:st|nd|rd|th)?\b/.exec(withoutClock)?.[1] ?? "";
  const months = [
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
  ];
  const monthNumber = iso ? Number(iso[2]) : months.indexOf(month ?? "") + 1;
  const half = clock?.[3]?.toLowerCase();
  const hour = Number(clock?.[1] ?? 0);
  const hours = half ? (hour % 12) + (half === "p" ? 12 : 0) : hour;
  return [`${Number(year)}-${monthNumber}-${Number(day)}`, `${hours}:${Number(clock?.[2] ?? 0)}`];
}

/** All orders in which a byline may name these authors and places. */
function bylineWordings(bylines: WireByline[]): string[] {
  if (bylines.length === 0) return [""];
  const wordings: string[] = [];
  for (let size = 1; size <= bylines.length; size += 1) {
    const group = bylines.slice(0, size);
    const names = group.map(({ name }) => name).join(" ");
    const places = group.map(({ place }) => place);
    const starts = [`${names} ${places.join(" ")}`];
    if (new Set(places).size === 1) starts.push(`${names} ${places[0]}`);
    for (const rest of bylineWordings(bylines.slice(size))) {
      wordings.push(...starts.map((start) => `${start} ${rest}`));
    }
  }
  return wordings;
}

/** The words of the fields that begin on a line; of a byline, in the wording that the line has. */
function wordsAt(story: WireStory, number: number, part: WirePart, source: string): string[] {
  switch (part) {
    case "headline":
      // Over several lines it is told with the first.
      if (story.lines.find((line) => line.part === part)?.number !== number) return [];
      return story.notes
        .filter(({ line }) => line === number)
        .flatMap(({ words }) => loose(words))
        .concat(loose(story.headline));
    case "publication": {
      if (!story.publishedAt) return [];
      const at = DateTime.fromJSDate(story.publishedAt, {
        zone: source.includes("GMT") ? "utc" : zone,
      });
      return [at.toFormat("yyyy-M-d"), at.toFormat("H:m")];
    }
    case "byline": {
      const affiliation = story.notes.find(({ line }) => line === number)?.words ?? "";
      const wordings = bylineWordings(story.bylines).map((wording) =>
        loose(`${wording} ${affiliation}`.toLowerCase()).filter((word) => !isJoining(word)),
      );
      const same = JSON.stringify(wordsOfLine(part, source));
      return wordings.find((wording) => JSON.stringify(wording) === same) ?? wordings[0] ?? [];
    }
    case "contact":
      return story.contact?.line === number ? story.contact.addresses : [];
    case "slug":
    case "note":
    case "hold":
      return story.notes.filter(({ line }) => line === number).flatMap(({ words }) => loose(words));
    case "mark":
      return [];
    default: {
      const { lead } = story;
      const pictures = lead?.line === number ? [lead.caption, lead.credit] : [];
      const blocks = story.blocks.filter((block) => block.line === number);
      const dateline = part === "dateline" ? [story.dateline] : [];
      return [
        ...pictures,
        ...dateline,
        ...blocks.flatMap((block) => {
          if (block.type === "picture") return [block.caption, block.credit];
          if (block.type === "list") return block.items;
          if (block.type !== "relatedLink") return [block.text];
          // Below a label each headline has it; the line does not.
          return source.includes(block.label) ? [block.label, block.headline] : [block.headline];
        }),
      ].flatMap(loose);
    }
  }
}

/** The words of a line of the file, without the fixed words of its part. */
function wordsOfLine(part: WirePart, text: string): string[] {
  if (part === "publication") return momentInWords(text);
  if (part === "mark") return [];
  if (part === "list" || part === "related") return loose(text.replace(/^\s*[*•-]\s+/, ""));
  if (part === "headline") return loose(text.replace(/^\s*subject\s?[:：]\s?/i, ""));
  if (part === "byline") {
    return loose(text.toLowerCase().replace(/^.*?\bby\b/i, "")).filter((word) => !isJoining(word));
  }
  if (part !== "contact") return loose(text);
  const words = text
    .trim()
    .split(/[\s,;：:]+|\.$/)
    .filter((word) => word !== "");
  const fixed = /^(?:contact|the|writers?|reporters?|authors?|at|via|on|and|or|e-?mail)$/i;
  return words.filter((word) => !fixed.test(word));
}

/** Words exactly as typed; only the dash after a dateline is free. */
function exact(text: string): string[] {
  return text.split(/(?:\s-(?=\s)|\s|-{2,}|[—–])+/).filter((word) => word !== "");
}

function assertNothingLost(text: string): "story" | "no headline" {
  let story: WireStory;
  try {
    story = parseWire(text, zone, new Date());
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    expect(error.problems).toHaveLength(1);
    expect(error.message).toMatch(/^The file has no headline/);
    return "no headline";
  }
  const source = text
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ number: index + 1, text: line }))
    .filter((line) => line.text.trim() !== "");
  expect(story.lines.map(({ number, text: line }) => ({ number, text: line }))).toEqual(source);
  expect(story.lines.filter(({ part }) => part === "headline").length).toBeGreaterThan(0);

  const written = story.lines.flatMap((line) => wordsAt(story, line.number, line.part, line.text));
  expect(written).toEqual(story.lines.flatMap(({ part, text: line }) => wordsOfLine(part, line)));

  // Nothing is invented either: every field belongs to a line of the file.
  const numbers = new Set(story.lines.map(({ number }) => number));
  expect(story.blocks.every(({ line }) => numbers.has(line))).toBe(true);
  const running = /^(?:paragraph|subheading|dateline|unplaced)$/;
  const runningText = story.blocks.flatMap((block) =>
    "text" in block ? [{ line: block.line, text: block.text }] : [],
  );
  const opening = story.lines.find(({ part }) => part === "dateline");
  // A dateline may be all of its line.
  const opened = opening ? [{ line: opening.number, text: story.dateline }] : [];
  expect(
    [...opened, ...runningText]
      .toSorted((a, b) => a.line - b.line)
      .flatMap(({ text }) => exact(text)),
  ).toEqual(
    story.lines.filter(({ part }) => running.test(part)).flatMap(({ text: line }) => exact(line)),
  );
  assertSizes(story);
  return "story";
}

/** What an article takes, so that no text fails later. */
function assertSizes(story: WireStory): void {
  expect(story.headline.length).toBeLessThanOrEqual(500);
  expect(story.dateline.length).toBeLessThanOrEqual(200);
  expect(story.bylines.length).toBeLessThanOrEqual(50);
  for (const { name, place } of story.bylines) {
    expect(name.length).toBeGreaterThan(0);
    expect(place.length).toBeLessThanOrEqual(200);
  }
  for (const picture of [
    ...story.blocks,
    { type: "picture", caption: "", credit: "", ...story.lead },
  ]) {
    if (!("caption" in picture)) continue;
    expect(picture.caption.length).toBeLessThanOrEqual(2_000);
    expect(picture.credit.length).toBeLessThanOrEqual(300);
  }
}

test.each([
  "quay\nBy Ann Poe\nREAD MORE:\nContact Ann at a@a.aa\nAnn Poe and Bo Roe in Leeds\n",
  " \nBy Ann Poe\nREAD MORE:\nByAnn Poe, staff\n",
])("what stands below a label is its headline only if nothing else: %j", (copy) => {
  assertNothingLost(copy);
});

test("any mix of lines keeps all its words, in order", () => {
  const ends = { story: 0, "no headline": 0 };
  const check = (text: string) => void (ends[assertNothingLost(text)] += 1);
  fc.assert(fc.property(fc.oneof(anyLines, anyStory), check), { numRuns: runs });
  // The property would say little if nearly every text were refused.
  expect(ends.story).toBeGreaterThan(runs / 2);
});

test("any text at all keeps all its words, in order", () => {
  const units = ["grapheme", "binary", "grapheme-ascii"] as const;
  const text = fc.oneof(
    ...units.map((unit) => fc.string({ unit, maxLength: 300 })),
    fc.array(fc.string({ unit: "binary", maxLength: 40 })).map((lines) => lines.join("\n")),
  );
  fc.assert(
    fc.property(text, (any) => void assertNothingLost(any)),
    { numRuns: runs },
  );
});
