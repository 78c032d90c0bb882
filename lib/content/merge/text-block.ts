// Blocks that have words of their own, as a row of tokens.
import { normaliseText, type Text } from "@/lib/content/blocks/text";
import { kindOf, type Block } from "@/lib/content/blocks/kinds";
import { levelsOf, listWith } from "@/lib/content/blocks/list";
import { isItemBreak, itemsOf, levelsIn, tokensOf, type Token } from "@/lib/content/compare/tokens";

/** What has running texts: paragraphs, subheadings, quotes and lists turn into one another. */
export type TextBlock = Extract<Block, { text: Text } | { items: Text[] }>;

export function isTextBlock(block: Block | undefined): block is TextBlock {
  return block !== undefined && ("text" in block || "items" in block);
}

export function blockTokens(block: TextBlock): Token[] {
  return tokensOf(kindOf(block).texts(block), block.type === "list" ? levelsOf(block) : []);
}

/** The block with these words. Breaks between items are spaces in what is no list. */
export function withTokens(block: TextBlock, tokens: readonly Token[]): TextBlock {
  const items = itemsOf(tokens);
  return block.type === "list"
    ? listWith(block, items, levelsIn(tokens))
    : { ...block, text: joinItems(items) };
}

/** Of a text that was cut: without a break at an end. */
export function withCutTokens(block: TextBlock, tokens: readonly Token[]): TextBlock {
  const from = isItemBreak(tokens[0]) ? 1 : 0;
  const to = isItemBreak(tokens.at(-1)) ? -1 : tokens.length;
  return withTokens(block, tokens.slice(from, to));
}

/** Items that turned into one text stand in it one after the other. */
function joinItems(items: readonly Text[]): Text {
  return normaliseText(
    items.flatMap((item, index) => (index === 0 ? item : [{ text: " " }, ...item])),
  );
}
