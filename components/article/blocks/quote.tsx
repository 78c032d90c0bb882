import { TextRuns } from "@/components/article/text-runs";
import type { BlockOf } from "@/lib/content/blocks/kinds";

export function QuoteBlock({ block }: { block: BlockOf<"quote"> }) {
  return (
    <figure dir="auto" className="border-s-2 border-accent py-1 ps-5 sm:ps-6">
      <blockquote className="text-2xl leading-snug">
        <p>
          <TextRuns text={block.text} />
        </p>
      </blockquote>
      {block.attribution && (
        <figcaption dir="auto" className="mt-2 font-sans text-sm text-ink-soft">
          {block.attribution}
        </figcaption>
      )}
    </figure>
  );
}
