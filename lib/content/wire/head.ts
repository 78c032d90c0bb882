// The head of the copy, and all lines that are a part by themselves or fail as one.
import { readUnlabelled } from "@/lib/content/wire/byline";
import { readCaption } from "@/lib/content/wire/caption";
import { looksLikeContact } from "@/lib/content/wire/contact";
import { readDateline } from "@/lib/content/wire/dateline";
import {
  failsAsByline,
  findHeadline,
  isProse,
  type SpareHeadline,
} from "@/lib/content/wire/headline";
import { headlineLines } from "@/lib/content/wire/headline-lines";
import { isListItem } from "@/lib/content/wire/list";
import type { SourceLine } from "@/lib/content/wire/lines";
import { looksLikePublication } from "@/lib/content/wire/publication";
import { looksLikeRelated } from "@/lib/content/wire/related";
import { readSingles, type FoundLine } from "@/lib/content/wire/singles";
import type { WireBlock, WireByline, WirePart, WireStory } from "@/lib/content/wire/story";

export type Head = Pick<WireStory, "headline" | "publishedAt" | "bylines" | "contact"> & {
  headlineAt: number;
  /** Related links and unplaced lines. */
  blocks: WireBlock[];
  parts: Map<number, WirePart>;
  /** The number of the line before the text. */
  bodyFrom: number;
};

/** `spare`: the headline of a story that has none, not among `lines`. @throws InvalidInputError without any headline */
export function readHead(
  lines: SourceLine[],
  timeZone: string,
  at: Date,
  spare: SpareHeadline | null = null,
): Head {
  const singles = readSingles(lines, timeZone);
  const publication = singles.publications.find(({ value }) => value <= at);
  const [contact] = singles.contacts;
  const refused = [
    ...singles.publications.filter((one) => one !== publication),
    ...singles.contacts.slice(1),
  ].map(({ line }) => line);
  const parts = new Map<number, WirePart>();
  for (const { line, also } of singles.related) {
    parts.set(line.number, "related");
    if (also) parts.set(also.number, "related");
  }
  if (publication) parts.set(publication.line.number, "publication");
  if (contact) parts.set(contact.line.number, "contact");

  const headline = findHeadline(
    lines,
    singles.bylines.map(({ line }) => line),
    new Set([...parts.keys(), ...refused.map(({ number }) => number)]),
    spare,
  );
  const isPart = ({ number }: SourceLine) =>
    parts.has(number) || singles.bylines.some(({ line }) => line.number === number);
  const headlines =
    headline.number === spare?.number ? [headline] : headlineLines(lines, headline, isPart);
  for (const { number } of headlines) parts.set(number, "headline");
  const below = headlines.at(-1) ?? headline;

  const bodyStart =
    lines.find(({ number, words }) => number > below.number && !parts.has(number) && isProse(words))
      ?.number ?? Infinity;
  const bylines = singles.bylines.filter(({ line }) => line !== headline);
  const byline = findByline(bylines, bodyStart, lines) ?? bylineBelow(lines, below, parts, refused);
  if (byline) parts.set(byline.line.number, "byline");

  const unplaced = findUnplaced(lines, bodyStart, parts, [
    ...refused,
    ...bylines.filter((one) => isSecondByline(one, bodyStart)).map(({ line }) => line),
  ]);
  for (const { number } of unplaced) parts.set(number, "unplaced");

  return {
    headline: headlines.map(({ words }) => words).join(" "),
    headlineAt: headline.number,
    publishedAt: publication?.value ?? null,
    bylines: byline?.value ?? [],
    contact: contact ? { line: contact.line.number, addresses: contact.value } : null,
    blocks: [
      ...singles.related.map(({ line, value }): WireBlock => ({
        line: line.number,
        type: "relatedLink",
        ...value,
      })),
      ...unplaced.map(({ number, words }): WireBlock => ({
        line: number,
        type: "paragraph",
        text: words,
      })),
    ],
    parts,
    bodyFrom:
      byline && byline.line.number < bodyStart
        ? Math.max(byline.line.number, below.number)
        : below.number,
  };
}

/**
 * Right below the headline, with two or more words for each name, and a place. If the text tells of such a name, the
 * line is a subheading about a person in the news.
 */
function bylineBelow(
  lines: SourceLine[],
  headline: SourceLine,
  parts: ReadonlyMap<number, WirePart>,
  refused: readonly SourceLine[],
): FoundLine<WireByline[]> | undefined {
  const under = lines.filter(
    ({ number, words }) =>
      number > headline.number &&
      !parts.has(number) &&
      !isListItem(words) &&
      readCaption(words, false) === null,
  );
  const [line, next, ...rest] = under;
  if (!line || !next || refused.includes(line)) return undefined;
  const value = readUnlabelled(line.words);
  if (value === null || !(isProse(next.words) || readDateline(next.words) !== null))
    return undefined;
  const names = new Set(value.map(({ name }) => (name.split(" ").at(-1) ?? name).toLowerCase()));
  const isTold = [next, ...rest].some(
    ({ words }) =>
      !isSignature(words) &&
      (words.toLowerCase().match(/[\p{L}\p{M}’'-]+/gu) ?? []).some((word) =>
        names.has(word.replace(/['’]s?$/u, "")),
      ),
  );
  return isTold ? undefined : { line, value };
}

/** A reporter at the end of the text: agencies name their authors so. */
function isSignature(words: string): boolean {
  return /\b(?:reporting|writing|editing) by\b|\breported from\b|\bcontributed to\b|^contact\b/iu.test(
    words,
  );
}

function findByline(
  bylines: FoundLine<WireByline[]>[],
  bodyStart: number,
  lines: SourceLine[],
): FoundLine<WireByline[]> | undefined {
  const last = lines.slice(-2);
  return bylines.find(({ line }) => line.number < bodyStart || last.includes(line));
}

/** In the text "By Sea" is a subheading, but "By Ann Poe in Leeds" is a byline. */
function isSecondByline({ line, value }: FoundLine<WireByline[]>, bodyStart: number): boolean {
  return line.number < bodyStart || value.some(({ place }) => place !== "");
}

/** Lines that begin as a known part and are none, and those in `refused`. */
function findUnplaced(
  lines: SourceLine[],
  bodyStart: number,
  parts: ReadonlyMap<number, WirePart>,
  refused: SourceLine[],
): SourceLine[] {
  const numbers = new Set(refused.map(({ number }) => number));
  return lines.filter(
    (line, index) =>
      !parts.has(line.number) &&
      (numbers.has(line.number) ||
        looksLikePublication(line.words) ||
        looksLikeContact(line.words) ||
        looksLikeRelated(line.words) ||
        (line.number < bodyStart && failsAsByline(line, lines[index + 1]))),
  );
}
