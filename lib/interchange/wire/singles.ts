// Lines that are a part by themselves wherever they stand: publication, contact, related links.
import { readBylines } from "@/lib/interchange/wire/byline";
import { readContact } from "@/lib/interchange/wire/contact";
import { isProse } from "@/lib/interchange/wire/headline";
import type { SourceLine } from "@/lib/interchange/wire/lines";
import { readBareMoment, readPublication } from "@/lib/interchange/wire/publication";
import { readRelated } from "@/lib/interchange/wire/related";
import type { WireByline } from "@/lib/interchange/wire/story";

export type Found<Part> = { line: SourceLine; value: Part };

export type Singles = {
  publications: Found<Date>[];
  contacts: Found<string[]>[];
  related: Found<{ label: string; headline: string }>[];
  /** Which of these is the byline depends on where it stands. */
  bylines: Found<WireByline[]>[];
};

/** Lines among which a date without "Published" may be the publication line. */
const top = 4;

/** Reads each line by itself. */
export function readSingles(lines: SourceLine[], timeZone: string): Singles {
  const publications = readEach(lines, (words) => readPublication(words, timeZone));
  return {
    publications: publications.length > 0 ? publications : bareMoment(lines, timeZone),
    contacts: readEach(lines, readContact),
    related: readEach(lines, readRelated),
    bylines: readEach(lines, readBylines),
  };
}

function bareMoment(lines: SourceLine[], timeZone: string): Found<Date>[] {
  const first = lines.slice(0, top).findIndex(({ words }) => isProse(words) && words.length > 40);
  const head = lines.slice(0, first === -1 ? top : first);
  return readEach(head, (words) => readBareMoment(words, timeZone)).slice(0, 1);
}

function readEach<Part>(lines: SourceLine[], read: (words: string) => Part | null): Found<Part>[] {
  return lines.flatMap((line): Found<Part>[] => {
    const value = read(line.words);
    return value === null ? [] : [{ line, value }];
  });
}
