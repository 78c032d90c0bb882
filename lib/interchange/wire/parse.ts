// Plain-text wire copy to a story: which line is which part. Pure; nothing is dropped or reworded.
import { readBody } from "@/lib/interchange/wire/body";
import { readHead } from "@/lib/interchange/wire/head";
import { setWhiteSpace, splitLines } from "@/lib/interchange/wire/lines";
import type { WireBlock, WireLine, WireStory } from "@/lib/interchange/wire/story";

/**
 * Reads a story whose times are of `timeZone` (an IANA name). What is no known part is a
 * paragraph; a line that begins as a known part but has words left over, or comes a second
 * time, is a paragraph as well and called unplaced; so is a publication line whose moment is after
 * `at`, when the copy is read.
 * @throws InvalidInputError if there is no headline
 */
export function parseWire(copy: string, timeZone: string, at: Date): WireStory {
  const source = splitLines(copy);
  const head = readHead(source, timeZone, at);
  const { blocks: placed, parts } = head;
  const rest = source.filter((line) => !parts.has(line.number));
  const body = readBody(rest, head.bodyFrom);
  const blocks = [...placed, ...body.blocks].sort((one, other) => one.line - other.line);
  const lines = source.map(({ number, text }) => ({
    number,
    part: parts.get(number) ?? body.parts.get(number) ?? "paragraph",
    text,
  }));
  const { headline, publishedAt, bylines, contact } = head;
  const { dateline, lead } = body;
  const story = { headline, publishedAt, bylines, contact, dateline, lead, blocks, lines };
  return bylines.length === 0 ? withoutContact(story) : story;
}

/** The story with its contact line kept as a paragraph at its place, and called unplaced. */
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
