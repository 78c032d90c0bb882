import { unwrapLinksIn } from "@/lib/content/body/unwrap-link";
import { isRule, readMark } from "@/lib/content/wire/marks";
import { storiesIn } from "@/lib/content/wire/stories";

/**
 * Blank lines part the paragraphs, or each line end if there are none. Collapses white space, drops control characters,
 * and unwraps the addresses of mail filters.
 */
export function paragraphsOfPlainText(text: string): string[] {
  const lines = text.replace(/\r\n?|[\v\f\u2028\u2029]/g, "\n").trim();
  const parts = /\n[^\S\n]*\n/.test(lines) ? lines.split(/\n[^\S\n]*\n/) : lines.split("\n");
  return parts.map((part) => unwrapLinksIn(singleSpaced(part))).filter((part) => part !== "");
}

export function firstStoryIn(text: string): { text: string; others: string[] } {
  const lines = text.split(/\r\n|\r|\n/);
  const { lineCount, others } = firstStoryOf(lines);
  return { text: others.length === 0 ? text : lines.slice(0, lineCount).join("\n"), others };
}

/** Keeps no-break spaces, which somebody put there on purpose. */
export function singleSpaced(words: string): string {
  return words
    .replace(/[ \t\n]+/g, " ")
    .replace(/[\u0000-\u001f\u007f]/g, "")
    .trim();
}

/** `lineCount`: of the first story, without the marks behind it. `others`: the first line of each further story. */
export function firstStoryOf(lines: readonly string[]): { lineCount: number; others: string[] } {
  const [, second, ...more] = storiesIn([{ text: lines.join("\n"), headerLines: 0 }]);
  if (second === undefined) return { lineCount: lines.length, others: [] };
  const isMark = (line: string) => readMark(line.trim()) !== null || isRule(line.trim());
  const above = lines.slice(0, (second.lines[0]?.number ?? 1) - 1);
  const last = above.findLastIndex((line) => line.trim() !== "" && !isMark(line));
  const others = [second, ...more].map((story) => story.lines[0]?.words ?? "");
  return { lineCount: last + 1, others };
}
