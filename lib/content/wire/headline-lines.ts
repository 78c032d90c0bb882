import { readDateline } from "@/lib/content/wire/dateline";
import { isProse } from "@/lib/content/wire/headline";
import type { SourceLine } from "@/lib/content/wire/lines";
import { isUpperCase } from "@/lib/content/wire/names";
import { longestHeadline } from "@/lib/content/blocks/text";

const mostLines = 4;
/** In characters, of one line of such a headline. */
const longestLine = 120;
/** In characters. A shorter line was not cut. */
const shortest = 12;

/** Words that no headline ends with, and words that may begin its next line. */
const opensEnd =
  /(?:^|\s)(?:an?|the|of|to|in|on|at|for|with|from|and|or|but|as|after|before|over|under|amid|into|than|that|says?|is|are|was|were|will|its|his|her|their|du|des?|le|les|la|et|à|der|die|das|und|von|zu|del|el|los|y|en)$|[,;–—&-]$/iu;
const goesOnAt =
  /^(?:As|After|Amid|Before|For|With|To|Of|In|On|At|From|And|But|Over|While|Despite|Until|Into|Under)\s/u;

/** `isPart`: the line is a part by itself. */
export function headlineLines(
  lines: readonly SourceLine[],
  first: SourceLine,
  isPart: (line: SourceLine) => boolean,
): SourceLine[] {
  const at = lines.indexOf(first);
  const headline = [first];
  for (const line of lines.slice(at + 1, at + mostLines)) {
    const before = headline.at(-1) ?? first;
    const length = headline.reduce((sum, { words }) => sum + words.length + 1, line.words.length);
    const isNext = line.number === before.number + 1 && length <= longestHeadline;
    if (!isNext || isPart(line) || !goesOn(headline, line)) break;
    headline.push(line);
  }
  const after = lines[at + headline.length];
  return after !== undefined && endsBefore(headline, after, isPart) ? headline : [first];
}

function goesOn(headline: readonly SourceLine[], next: SourceLine): boolean {
  const line = headline.at(-1)?.words ?? "";
  if (line.length < shortest || line.length > longestLine || next.words.length > longestLine)
    return false;
  if (/[.。!！?？:：]["”’)]*$/u.test(line) || /[.。]["”’)]*$/u.test(next.words)) return false;
  if (readDateline(next.words) !== null || !/\p{L}/u.test(next.words)) return false;
  return (
    /^["“‘'(]?\p{Ll}/u.test(next.words) ||
    opensEnd.test(line) ||
    (isUpperCase(line) && isUpperCase(next.words)) ||
    (goesOnAt.test(next.words) && next.words.length <= line.length + shortest) ||
    hasOpenQuote(headline.map(({ words }) => words).join(" "))
  );
}

/** A blank line, another part or the text follows a headline. */
function endsBefore(
  headline: readonly SourceLine[],
  after: SourceLine,
  isPart: (line: SourceLine) => boolean,
): boolean {
  const isApart = after.number > (headline.at(-1)?.number ?? 0) + 1;
  if (isApart || isPart(after) || readDateline(after.words) !== null) return true;
  return isProse(after.words) && /^["“‘'(]?[\p{Lu}\p{Lo}\p{N}]/u.test(after.words);
}

function hasOpenQuote(words: string): boolean {
  return words.lastIndexOf("“") > words.lastIndexOf("”");
}
