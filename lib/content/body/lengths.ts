// Limits of a story's length: saving, comparing and searching cost more with it, and hold up other saves.
import { plainText } from "@/lib/content/blocks/text";
import { kindOf, type Block } from "@/lib/content/blocks/kinds";

/** Characters: a chapter of a book, and a book. */
const mostInBlock = 100_000;
const mostInStory = 500_000;

/** Null if nothing is wrong. */
export function lengthProblem(lengths: readonly number[]): string | null {
  if (lengths.some((length) => length > mostInBlock)) {
    return `One block of an article has ${mostInBlock.toLocaleString("en")} characters at most.`;
  }
  const all = lengths.reduce((sum, length) => sum + length, 0);
  if (all <= mostInStory) return null;
  return `An article has ${mostInStory.toLocaleString("en")} characters at most.`;
}

/** Other fields have their own limits. */
export function textLength(block: Block): number {
  if (block.type === "keptHtml") return block.html.length;
  return kindOf(block)
    .texts(block)
    .reduce((sum, text) => sum + plainText(text).length, 0);
}
