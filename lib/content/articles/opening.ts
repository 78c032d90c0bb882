// Describes a story without a standfirst, for search engines and shared links.
import type { Block } from "@/lib/content/blocks/kinds";
import { plainText } from "@/lib/content/blocks/text";
import type { StoryBlock } from "@/lib/content/articles/story";

/** Search engines show some 160 characters. */
const limit = 160;

/** Up to the last whole word within the limit. */
export function openingOfStory({ blocks }: { blocks: readonly (StoryBlock | Block)[] }): string {
  for (const block of blocks) {
    if (block.type !== "paragraph") continue;
    const words = plainText(block.text).replaceAll(/\s+/g, " ").trim();
    if (words === "") continue;
    return words.length <= limit ? words : `${wholeWords(words.slice(0, limit))}…`;
  }
  return "";
}

/** Languages without spaces are cut between letters. */
function wholeWords(cut: string): string {
  const end = cut.lastIndexOf(" ");
  return end > limit / 2 ? cut.slice(0, end) : [...cut].slice(0, -1).join("");
}
