import { EmbedBlock } from "@/components/article/blocks/embed";
import { GalleryBlock } from "@/components/article/blocks/gallery";
import { BoxBlock } from "@/components/article/blocks/box";
import { KeptHtmlBlock } from "@/components/article/blocks/kept-html";
import { ListBlock } from "@/components/article/blocks/list";
import { ParagraphBlock } from "@/components/article/blocks/paragraph";
import { PictureBlock } from "@/components/article/blocks/picture";
import { PullQuoteBlock } from "@/components/article/blocks/pull-quote";
import { QuoteBlock } from "@/components/article/blocks/quote";
import { RecordingBlock } from "@/components/article/blocks/recording";
import { RelatedLinkBlock } from "@/components/article/blocks/related-link";
import { RuleBlock } from "@/components/article/blocks/rule";
import { SubheadingBlock } from "@/components/article/blocks/subheading";
import { TableBlock } from "@/components/article/blocks/table";
import type { StoryBlock as Block } from "@/lib/content/articles/story";

type Props = { block: Block; dateline?: string; showAwaited: boolean };

export function StoryBlockView({ block, dateline, showAwaited }: Props) {
  switch (block.type) {
    case "paragraph":
      return <ParagraphBlock block={block} dateline={dateline} />;
    case "subheading":
      return <SubheadingBlock block={block} />;
    case "quote":
      return <QuoteBlock block={block} />;
    case "pullQuote":
      return <PullQuoteBlock block={block} />;
    case "rule":
      return <RuleBlock />;
    case "table":
      return <TableBlock block={block} />;
    case "box":
      return <BoxBlock block={block} showAwaited={showAwaited} />;
    case "list":
      return <ListBlock block={block} />;
    case "picture":
      return <PictureBlock block={block} showAwaited={showAwaited} />;
    case "gallery":
      return <GalleryBlock block={block} showAwaited={showAwaited} />;
    case "recording":
      return <RecordingBlock block={block} />;
    case "embed":
      return <EmbedBlock block={block} />;
    case "keptHtml":
      return <KeptHtmlBlock block={block} />;
    case "relatedLink":
      return <RelatedLinkBlock block={block} showDead={showAwaited} />;
  }
}
