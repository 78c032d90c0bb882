// Whether lines begin like a story, asked where a file may hold several.
import { readBylines } from "@/lib/content/wire/byline";
import { readDateline } from "@/lib/content/wire/dateline";
import { isEditorsNote, isPressContact, opensEditorsNotes } from "@/lib/content/wire/desk-notes";
import { endsSentence, type SourceLine } from "@/lib/content/wire/lines";
import { isRule, readMark } from "@/lib/content/wire/marks";
import { isSlugLine } from "@/lib/content/wire/slug-line";

/** Lines within which a story says what it is. */
const longestHead = 16;
const longestHeadline = 200;
const longestTitle = 3;
/** Paragraphs, such as a standfirst, that may stand above a byline. */
const mostParagraphs = 2;

const published = /^(?:(?:last )?updated|published|posted)\s?[:：]/i;
const boilerplate =
  /^(?:about|background|notes?|contacts?|sources?|disclaimer|for (?:more|further) information|copyright|©)\b/i;

/** A line that can be a headline, and below it a byline or a dateline. */
export function beginsStory(lines: readonly SourceLine[], from: number): boolean {
  let hasHeadline = false;
  let paragraphs = 0;
  for (const { words, isHeader } of lines.slice(from, from + longestHead)) {
    if (isHeader) continue;
    if (readMark(words) === "end" || opensEditorsNotes(words)) return false;
    if (readMark(words) !== null || isAside(words)) continue;
    const isNamed = readBylines(words) !== null;
    if (isNamed || readDateline(words) !== null) {
      if (hasHeadline) return true;
      if (!isNamed) return false;
    } else if (!hasHeadline) {
      if (!isHeadlineLike(words) || boilerplate.test(words)) return false;
      hasHeadline = true;
    } else if (endsSentence(words) && (paragraphs += 1) > mostParagraphs) return false;
  }
  return false;
}

/** A headline and a text without a name, as briefs between two end marks. */
export function beginsBrief(lines: readonly SourceLine[], from: number): boolean {
  const told = lines.slice(from, from + longestHead).filter(({ words }) => !isAside(words));
  const [first, second] = told;
  return (
    first !== undefined &&
    second !== undefined &&
    isHeadlineLike(first.words) &&
    !boilerplate.test(first.words) &&
    !opensEditorsNotes(first.words) &&
    endsSentence(second.words) &&
    second.words.length > 20
  );
}

/** The title of a file with several stories: the lines at its very top, above a mark with a story below. */
export function titleAbove(lines: readonly SourceLine[]): SourceLine[] {
  const at = lines
    .slice(0, longestTitle + 1)
    .findIndex(({ words }) => readMark(words) !== null || isRule(words));
  const title = lines.slice(0, Math.max(0, at));
  const [under, mark] = [title.at(-1), lines[at]];
  // A line of signs directly under words underlines them.
  const underlines = /^[-=*~]/.test(mark?.words ?? "") && mark?.number === (under?.number ?? 0) + 1;
  if (under === undefined || underlines) return [];
  const isText = title.some(({ words }) => endsSentence(words) || readBylines(words) !== null);
  return !isText && beginsStory(lines, at + 1) ? title : [];
}

function isHeadlineLike(words: string): boolean {
  return words.length <= longestHeadline && !/[.。…]["”’)]*$/u.test(words) && /\p{L}/u.test(words);
}

function isAside(words: string): boolean {
  return (
    isSlugLine(words) || isEditorsNote(words) || isPressContact(words) || published.test(words)
  );
}
