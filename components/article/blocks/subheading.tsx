import { TextRuns } from "@/components/article/text-runs";
import type { BlockOf } from "@/lib/content/blocks/kinds";

export function SubheadingBlock({ block }: { block: BlockOf<"subheading"> }) {
  return (
    <h2 dir="auto" className="pt-3 font-serif text-[1.5rem] font-semibold leading-tight">
      <TextRuns text={block.text} />
    </h2>
  );
}
