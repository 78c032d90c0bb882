// Lines that are a part by themselves anywhere: publication, contact, related links.
import { looksLikeByline, readBylines } from "@/lib/content/wire/byline";
import { isLoneCredit, readCaption } from "@/lib/content/wire/caption";
import { looksLikeContact, readContact } from "@/lib/content/wire/contact";
import { readDateline } from "@/lib/content/wire/dateline";
import { isProse } from "@/lib/content/wire/headline";
import { isListItem } from "@/lib/content/wire/list";
import type { SourceLine } from "@/lib/content/wire/lines";
import {
  looksLikePublication,
  readBareMoment,
  readPublication,
} from "@/lib/content/wire/publication";
import {
  looksLikeRelated,
  readRelated,
  readRelatedHeadline,
  readRelatedLabel,
} from "@/lib/content/wire/related";
import type { WireByline } from "@/lib/content/wire/story";

/** `also`: a further line of the same part. */
export type FoundLine<Part> = { line: SourceLine; value: Part; also?: SourceLine };

export type Singles = {
  publications: FoundLine<Date>[];
  contacts: FoundLine<string[]>[];
  related: FoundLine<{ label: string; headline: string }>[];
  /** Position decides which of these is the byline. */
  bylines: FoundLine<WireByline[]>[];
};

/** The first lines, in which a date without "Published" may be the publication line. */
const top = 4;
const mostRelated = 20;

export function readSingles(lines: SourceLine[], timeZone: string): Singles {
  const publications = readEach(lines, (words) => readPublication(words, timeZone));
  return {
    publications: publications.length > 0 ? publications : bareMoment(lines, timeZone),
    contacts: readEach(lines, readContact),
    related: [...readEach(lines, readRelated), ...relatedBelow(lines)],
    bylines: readEach(lines, readBylines),
  };
}

/** A label alone belongs to the headline on the next line, or to each headline of a list below. */
function relatedBelow(lines: SourceLine[]): Singles["related"] {
  return lines.flatMap((line, index): Singles["related"] => {
    const label = readRelatedLabel(line.words);
    const [first, ...rest] = label === null ? [] : lines.slice(index + 1, index + 1 + mostRelated);
    // A note to desks may have stood between: then the line is no headline of this label.
    if (label === null || first?.after !== line.number) return [];
    const headline = headlineBelow(first.words);
    if (headline === null) return [];
    const end = rest.findIndex(({ words }) => !isListItem(words) || headlineBelow(words) === null);
    const more = isListItem(first.words) ? rest.slice(0, end === -1 ? rest.length : end) : [];
    return [
      { line, value: { label, headline }, also: first },
      ...more.map((one) => ({
        line: one,
        value: { label, headline: headlineBelow(one.words) ?? "" },
      })),
    ];
  });
}

function headlineBelow(words: string): string | null {
  const isOther =
    looksLikeRelated(words) ||
    looksLikeByline(words) ||
    readBylines(words) !== null ||
    looksLikePublication(words) ||
    looksLikeContact(words) ||
    readContact(words) !== null ||
    readCaption(words, false) !== null ||
    isLoneCredit(words) ||
    readDateline(words) !== null;
  return isOther ? null : readRelatedHeadline(words);
}

function bareMoment(lines: SourceLine[], timeZone: string): FoundLine<Date>[] {
  const first = lines.slice(0, top).findIndex(({ words }) => isProse(words) && words.length > 40);
  const head = lines.slice(0, first === -1 ? top : first);
  return readEach(head, (words) => readBareMoment(words, timeZone)).slice(0, 1);
}

function readEach<Part>(
  lines: SourceLine[],
  read: (words: string) => Part | null,
): FoundLine<Part>[] {
  return lines.flatMap((line): FoundLine<Part>[] => {
    const value = read(line.words);
    return value === null ? [] : [{ line, value }];
  });
}
