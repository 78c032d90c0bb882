// How long a story may be. What a save, a comparison and a search cost grows with it, and other editors' saves wait for each.
import { plainText } from "@/lib/content/blocks/text";
import { kindOf, type Block } from "@/lib/content/blocks/kinds";

/** Characters of one block, and of all blocks of a story: a book's chapter, and the book. */
const mostInBlock = 100_000;
const mostInStory = 500_000;

/** What is wrong with the lengths of a story's blocks, in words; null if nothing is. */
export function lengthProblem(lengths: readonly number[]): string | null {
  if (lengths.some((length) => length > mostInBlock)) {
    return `One block of an article has ${mostInBlock.toLocaleString("en")} characters at most.`;
  }
  const all = lengths.reduce((sum, length) => sum + length, 0);
  if (all <= mostInStory) return null;
  return `An article has ${mostInStory.toLocaleString("en")} characters at most.`;
}

/** The characters of a block's own text. Its fields have limits of their own. */
export function textLength(block: Block): number {
  return kindOf(block)
    .texts(block)
    .reduce((sum, text) => sum + plainText(text).length, 0);
}
