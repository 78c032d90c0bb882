// Of a paste with several stories only the first comes in: an article is one story.
import { isRule, readMark } from "@/lib/content/wire/marks";
import { storiesIn } from "@/lib/content/wire/stories";

/** How many of the lines are the first story's, without the marks that part it, and how many stories stand below it. */
export function firstStoryOf(lines: readonly string[]): { lineCount: number; others: number } {
  const [, second, ...more] = storiesIn([{ text: lines.join("\n"), headerLines: 0 }]);
  if (second === undefined) return { lineCount: lines.length, others: 0 };
  const isMark = (line: string) => readMark(line.trim()) !== null || isRule(line.trim());
  const above = lines.slice(0, (second.lines[0]?.number ?? 1) - 1);
  const last = above.findLastIndex((line) => line.trim() !== "" && !isMark(line));
  return { lineCount: last + 1, others: 1 + more.length };
}
