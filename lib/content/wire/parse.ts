// Plain wire copy becomes a story. Pure; no line is dropped or reworded.
import { readBody } from "@/lib/content/wire/body";
import { affiliationIn } from "@/lib/content/wire/byline";
import { readHandling, type Handling } from "@/lib/content/wire/handling";
import { readHead } from "@/lib/content/wire/head";
import type { SpareHeadline } from "@/lib/content/wire/headline";
import { setWhiteSpace, splitLines, type SourceLine } from "@/lib/content/wire/lines";
import { subjectOf } from "@/lib/content/wire/mail-head";
import { splitVersion } from "@/lib/content/wire/slug-line";
import type { WireBlock, WireLine, WireStory } from "@/lib/content/wire/story";

/**
 * A line that is no known part is a paragraph. It is also unplaced if it begins as a known part and goes on otherwise,
 * comes a second time, or gives a publication after `at`, the moment of reading. `timeZone`: an IANA name. @throws
 * InvalidInputError without a headline
 */
export function parseWire(copy: string, timeZone: string, at: Date): WireStory {
  return parseLines(splitLines(copy), timeZone, at);
}

export function parseLines(source: SourceLine[], timeZone: string, at: Date): WireStory {
  const handling = readHandling(source, timeZone, at);
  const told = source.filter(({ number }) => !handling.parts.has(number));
  const head = readHead(told, timeZone, at, spareHeadline(source, handling));
  const body = readBody(
    told.filter(({ number }) => !head.parts.has(number)),
    head.bodyFrom,
    new Map([...handling.parts, ...head.parts]),
  );
  const parts = new Map([...body.parts, ...handling.parts, ...head.parts]);
  const unplaced = source
    .filter(({ number }) => handling.parts.get(number) === "unplaced")
    .map(({ number, words }): WireBlock => ({ line: number, type: "paragraph", text: words }));
  const { publishedAt, bylines, contact } = head;
  const { version, headline } = splitVersion(head.headline);
  const story: WireStory = {
    ...{ headline, publishedAt, bylines, contact },
    ...{ dateline: body.dateline, lead: body.lead },
    blocks: [...head.blocks, ...unplaced, ...body.blocks].sort((a, b) => a.line - b.line),
    notes: [
      ...source
        .filter(({ number }) => parts.get(number) === "byline")
        .map(({ number, words }) => ({ line: number, words: affiliationIn(words) }))
        .filter(({ words }) => words !== ""),
      ...body.notes,
      ...(version === "" ? [] : [{ line: head.headlineAt, words: version }]),
      ...source
        .filter(({ number }) => /^(?:slug|note|hold)$/.test(parts.get(number) ?? ""))
        .map(({ number, words }) => ({ line: number, words })),
    ].sort((a, b) => a.line - b.line),
    hold: handling.hold,
    lines: source.map(({ number, text }) => ({
      number,
      part: parts.get(number) ?? "paragraph",
      text,
    })),
  };
  return bylines.length === 0 ? withoutContact(story) : story;
}

/** The name of copy without a headline: the subject of its mail, or the line of its hold. */
function spareHeadline(source: SourceLine[], { parts, hold }: Handling): SpareHeadline | null {
  const mail = source.find(
    ({ number, words }) => parts.get(number) === "note" && subjectOf(words) !== "",
  );
  if (mail) return { ...mail, words: subjectOf(mail.words), isSubject: true };
  const line = source.find(({ number }) => number === hold?.line);
  return line === undefined ? null : { ...line, isSubject: false };
}

/** As an unplaced paragraph in its place. */
export function withoutContact(story: WireStory): WireStory {
  const { contact } = story;
  const line = story.lines.find(({ number }) => number === contact?.line);
  if (!line) return story;
  const text = setWhiteSpace(line.text);
  const paragraph: WireBlock = { line: line.number, type: "paragraph", text };
  const unplaced: WireLine = { ...line, part: "unplaced" };
  return {
    ...story,
    contact: null,
    blocks: [...story.blocks, paragraph].sort((one, other) => one.line - other.line),
    lines: story.lines.map((one) => (one === line ? unplaced : one)),
  };
}
