import { plainText } from "@/lib/content/blocks/text";
import { factLimits } from "@/lib/content/media/facts";
import { tableFieldLimits } from "@/lib/content/blocks/table";
import { readCaption } from "@/lib/content/wire/caption";
import type { WordBlock } from "@/lib/content/word/story";

/**
 * A caption stands below its picture, or above it, and above its table, or below it. One that is beside none is a
 * paragraph.
 */
export function withCaptions(blocks: WordBlock[]): WordBlock[] {
  const taken = new Set<WordBlock>();
  for (const [at, block] of blocks.entries()) {
    const beside = [blocks[at + 1], blocks[at - 1]].filter((one) => one && !taken.has(one));
    if (block.type === "table") {
      const from = beside.findLast((one) => one?.type === "caption" && isTableCaption(one));
      if (from === undefined || !("text" in from)) continue;
      block.caption = plainText(from.text);
      taken.add(from);
    }
    if (block.type !== "picture") continue;
    const from = beside.find((one) => captionIn(one) !== null);
    const caption = captionIn(from);
    if (from === undefined || caption === null) continue;
    Object.assign(block.picture, caption);
    taken.add(from);
  }
  return blocks.flatMap((block): WordBlock[] => {
    if (taken.has(block)) return [];
    return [block.type === "caption" ? { ...block, type: "paragraph" } : block];
  });
}

function isTableCaption(block: WordBlock): boolean {
  return "text" in block && plainText(block.text).length <= tableFieldLimits.tableCaption;
}

function captionIn(block: WordBlock | undefined): { caption: string; credit: string } | null {
  if (block === undefined || (block.type !== "caption" && block.type !== "paragraph")) return null;
  const words = plainText(block.text);
  const read = readCaption(words, false);
  const found = read ?? (block.type === "caption" ? { caption: words, credit: "" } : null);
  return found && found.caption.length <= factLimits.caption ? found : null;
}
