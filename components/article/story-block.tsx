import { ListBlock } from "@/components/article/blocks/list";
import { QuoteBlock } from "@/components/article/blocks/quote";
import { RelatedLinkBlock } from "@/components/article/blocks/related-link";
import { PictureFigure } from "@/components/article/picture-figure";
import { TextRuns } from "@/components/article/text-runs";
import type { Text } from "@/lib/content/blocks/text";
import type { StoryBlock as Block } from "@/lib/content/articles/story";

/** A row of a wire table: spaces separate its columns. */
const isRow = (text: Text) => text.some((run) => / {2,}\S|\t/.test(run.text));

type Props = { block: Block; dateline?: string; showAwaited: boolean };

export function StoryBlockView({ block, dateline, showAwaited }: Props) {
  switch (block.type) {
    case "paragraph":
      return (
        <p
          dir="auto"
          className={isRow(block.text) ? "whitespace-pre-wrap font-mono text-[0.8em]" : undefined}
        >
          {dateline && <span className="font-semibold">{dateline} — </span>}
          <TextRuns text={block.text} />
        </p>
      );
    case "subheading":
      return (
        <h2 dir="auto" className="pt-3 font-serif text-[1.5rem] font-semibold leading-tight">
          <TextRuns text={block.text} />
        </h2>
      );
    case "quote":
      return <QuoteBlock block={block} />;
    case "list":
      return <ListBlock block={block} />;
    case "picture":
      return (
        <PictureFigure picture={block} column={41} showAwaited={showAwaited} className="py-2" />
      );
    case "relatedLink":
      return <RelatedLinkBlock block={block} showDead={showAwaited} />;
  }
}
