// Adding a kind: docs/architecture.md.
import { z } from "zod";
import { embed, embedKind } from "@/lib/content/blocks/embed";
import { gallery, galleryKind } from "@/lib/content/blocks/gallery";
import { box, boxKind } from "@/lib/content/blocks/box";
import { keptHtml, keptHtmlKind } from "@/lib/content/blocks/kept-html";
import { list, listKind } from "@/lib/content/blocks/list";
import type { BlockKind } from "@/lib/content/blocks/kind";
import { paragraph, paragraphKind } from "@/lib/content/blocks/paragraph";
import { picture, pictureKind } from "@/lib/content/blocks/picture";
import { pullQuote, pullQuoteKind } from "@/lib/content/blocks/pull-quote";
import { quote, quoteKind } from "@/lib/content/blocks/quote";
import { recording, recordingKind } from "@/lib/content/blocks/recording";
import { relatedLink, relatedLinkKind } from "@/lib/content/blocks/related-link";
import { rule, ruleKind } from "@/lib/content/blocks/rule";
import { subheading, subheadingKind } from "@/lib/content/blocks/subheading";
import { table, tableKind } from "@/lib/content/blocks/table";

export const block = z.discriminatedUnion("type", [
  paragraph,
  subheading,
  quote,
  pullQuote,
  list,
  rule,
  table,
  box,
  picture,
  gallery,
  recording,
  embed,
  keptHtml,
  relatedLink,
]);
export type Block = z.infer<typeof block>;
export type BlockType = Block["type"];
export type BlockOf<Type extends BlockType> = Extract<Block, { type: Type }>;

const kinds: { [Type in BlockType]: BlockKind<BlockOf<Type>> } = {
  paragraph: paragraphKind,
  subheading: subheadingKind,
  quote: quoteKind,
  pullQuote: pullQuoteKind,
  list: listKind,
  rule: ruleKind,
  table: tableKind,
  box: boxKind,
  picture: pictureKind,
  gallery: galleryKind,
  recording: recordingKind,
  embed: embedKind,
  keptHtml: keptHtmlKind,
  relatedLink: relatedLinkKind,
};

export function kindOf<Type extends BlockType>(block: { type: Type }): BlockKind<BlockOf<Type>> {
  return kinds[block.type];
}

/** With those in boxes. */
export function allBlocks(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): Block[] =>
    block.type === "box" ? [block, ...block.blocks] : [block],
  );
}
