import { TextRuns } from "@/components/article/text-runs";
import type { BlockOf } from "@/lib/content/blocks/kinds";

/** Each item has its mark on the side where its text begins. */
export function ListBlock({ block }: { block: BlockOf<"list"> }) {
  const Tag = block.isOrdered ? "ol" : "ul";
  return (
    <Tag
      className={`space-y-2 marker:text-ink-soft ${block.isOrdered ? "list-decimal" : "list-disc"}`}
    >
      {block.items.map((text, index) => (
        <li key={index} dir="auto" className="ms-6">
          <TextRuns text={text} />
        </li>
      ))}
    </Tag>
  );
}
