import { TextRuns } from "@/components/article/text-runs";
import type { BlockOf } from "@/lib/content/blocks/kinds";

export function SubheadingBlock({ block }: { block: BlockOf<"subheading"> }) {
  const [Tag, size] =
    block.level === 3 ? (["h3", "text-[1.25rem]"] as const) : (["h2", "text-[1.5rem]"] as const);
  return (
    <Tag dir="auto" className={`pt-3 font-serif ${size} font-semibold leading-tight`}>
      <TextRuns text={block.text} />
    </Tag>
  );
}
