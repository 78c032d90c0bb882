// Blocks that have words of their own, as a row of tokens.
import { normaliseText, type Text } from "@/lib/content/blocks/text";
import { kindOf, type Block } from "@/lib/content/blocks/kinds";
import { isItemBreak, itemsOf, tokensOf, type Token } from "@/lib/content/compare/tokens";

/** What has running texts: paragraphs, subheadings, quotes and lists turn into one another. */
export type TextBlock = Extract<Block, { text: Text } | { items: Text[] }>;

export function isTextBlock(block: Block | undefined): block is TextBlock {
  return block !== undefined && ("text" in block || "items" in block);
}

export function blockTokens(block: TextBlock): Token[] {
  return tokensOf(kindOf(block).texts(block));
}

/** The block with these words. Breaks between items are spaces in what is no list; none is left at an end. */
export function withTokens(block: TextBlock, tokens: readonly Token[]): TextBlock {
  const from = isItemBreak(tokens[0]) ? 1 : 0;
  const items = itemsOf(isItemBreak(tokens.at(-1)) ? tokens.slice(from, -1) : tokens.slice(from));
  return withItems(block, items);
}

export function withItems(block: TextBlock, items: Text[]): TextBlock {
  return block.type === "list" ? { ...block, items } : { ...block, text: joinItems(items) };
}

/** Items that turned into one text stand in it one after the other. */
function joinItems(items: readonly Text[]): Text {
  return normaliseText(
    items.flatMap((item, index) => (index === 0 ? item : [{ text: " " }, ...item])),
  );
}
