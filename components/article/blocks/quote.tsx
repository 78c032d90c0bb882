import { TextRuns } from "@/components/article/text-runs";
import type { BlockOf } from "@/lib/articles/body";

/** A quotation set apart, with who said it. */
export function Quote({ block }: { block: BlockOf<"quote"> }) {
  return (
    <figure className="border-l-2 border-accent py-1 pl-5 sm:pl-6">
      <blockquote className="text-2xl leading-snug">
        <p>
          <TextRuns text={block.text} />
        </p>
      </blockquote>
      {block.attribution && (
        <figcaption className="mt-2 font-sans text-sm text-ink-soft">
          {block.attribution}
        </figcaption>
      )}
    </figure>
  );
}
