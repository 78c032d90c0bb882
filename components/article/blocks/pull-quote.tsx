import { TextRuns } from "@/components/article/text-runs";
import type { BlockOf } from "@/lib/content/blocks/kinds";

/** Beside the story where the page is wide enough; its words are in the story, too. */
export function PullQuoteBlock({ block }: { block: BlockOf<"pullQuote"> }) {
  return (
    <aside
      dir="auto"
      className="my-2 border-y border-rule-strong py-4 text-center sm:px-8 xl:float-end xl:clear-both xl:-me-72 xl:mt-1 xl:w-60 xl:border-b-0 xl:px-0 xl:text-start"
    >
      <p className="text-balance text-2xl italic leading-snug">
        <TextRuns text={block.text} />
      </p>
      {block.attribution && (
        <p dir="auto" className="mt-2 font-sans text-sm leading-normal text-ink-soft">
          {block.attribution}
        </p>
      )}
    </aside>
  );
}
