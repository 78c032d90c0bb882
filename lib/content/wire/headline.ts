import { looksLikeByline } from "@/lib/content/wire/byline";
import { endsWithCertainCredit, opensCaption } from "@/lib/content/wire/caption";
import { looksLikeContact } from "@/lib/content/wire/contact";
import { readDateline } from "@/lib/content/wire/dateline";
import { endsSentence, type SourceLine } from "@/lib/content/wire/lines";
import { looksLikePublication } from "@/lib/content/wire/publication";
import { looksLikeRelated } from "@/lib/content/wire/related";
import { InvalidInputError } from "@/lib/base/errors";
import { longestHeadline } from "@/lib/content/blocks/text";

/** In characters. A longer line that ends with a full stop is a paragraph. */
const longestSentence = 140;

export type SpareHeadline = SourceLine & { isSubject: boolean };

/**
 * The first line that is nothing else. `taken`: numbers of lines that are parts. Of two bylines at the very top, the
 * upper one is a headline such as "By Popular Demand". @throws InvalidInputError without a headline and without `spare`
 */
export function findHeadline(
  lines: SourceLine[],
  bylines: SourceLine[],
  taken: ReadonlySet<number>,
  spare: SpareHeadline | null,
): SourceLine {
  const found = ownHeadline(lines, bylines, taken, spare?.isSubject === true);
  if (typeof found !== "string") return found;
  if (spare !== null && spare.words.length <= longestHeadline) return spare;
  throw new InvalidInputError(found);
}

/** Or a sentence that says why there is none. */
function ownHeadline(
  lines: SourceLine[],
  bylines: SourceLine[],
  taken: ReadonlySet<number>,
  hasSubject: boolean,
): SourceLine | string {
  const asBylines = new Set(bylines);
  const candidate = lines.find(
    (line) => !taken.has(line.number) && !asBylines.has(line) && !announcesAnother(line.words),
  );
  const [first, second] = bylines;
  const isTopByline = first && (!candidate || first.number < candidate.number);
  if (isTopByline && second && (!candidate || second.number < candidate.number)) return first;
  if (!candidate) return "The file has no headline.";
  if (candidate.words.length > longestHeadline) {
    return `The file has no headline: its first line of text is longer than ${longestHeadline} characters.`;
  }
  const isAboveByline = !isTopByline && first !== undefined;
  // Below a mail's subject a sentence is text.
  const isText = readsAsParagraph(candidate.words, isTopByline === true || hasSubject);
  if (!isAboveByline && isText) {
    return "The file has no headline: it begins with a paragraph.";
  }
  return candidate;
}

export function isProse(words: string): boolean {
  return endsSentence(words) || words.length > 150;
}

function announcesAnother(words: string): boolean {
  return (
    !/[^\p{C}\p{Z}\s]/u.test(words) ||
    looksLikePublication(words) ||
    looksLikeContact(words) ||
    looksLikeRelated(words) ||
    (opensCaption(words) && /[)）\]］]$/u.test(words)) ||
    endsWithCertainCredit(words)
  );
}

function readsAsParagraph(words: string, isSentenceText: boolean): boolean {
  if (!/[.。]["'”’)]*$/u.test(words)) return false;
  if (isSentenceText || words.length > longestSentence) return true;
  return readDateline(words) !== null || /[.!?。]["”’]?\s+["“‘]?\p{Lu}/u.test(words);
}

/** A line with "By" in the place of a byline that does not begin a paragraph. */
export function failsAsByline(line: SourceLine, next: SourceLine | undefined): boolean {
  const goesOn = next?.number === line.number + 1 && /^\p{Ll}/u.test(next.words);
  return looksLikeByline(line.words) && !goesOn;
}
