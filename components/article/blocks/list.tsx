import { TextRuns } from "@/components/article/text-runs";
import type { BlockOf } from "@/lib/content/blocks/kinds";
import { listPart, type ListPart } from "@/lib/content/blocks/list";

export function ListBlock({ block }: { block: BlockOf<"list"> }) {
  return <ListOfItems part={listPart(block)} depth={0} />;
}

/** By depth, as the editor has them. */
const marks = {
  bulleted: ["list-disc", "list-[circle]", "list-[square]", "list-disc"],
  numbered: ["list-decimal", "list-[lower-alpha]", "list-[lower-roman]", "list-decimal"],
} as const;

/** Each item has its mark on the side where its text begins. */
function ListOfItems({ part: { isOrdered, items }, depth }: { part: ListPart; depth: number }) {
  const Tag = isOrdered ? "ol" : "ul";
  const mark = marks[isOrdered ? "numbered" : "bulleted"][depth] ?? "";
  return (
    <Tag className={`space-y-2 marker:text-ink-soft ${mark} ${depth > 0 ? "mt-2" : ""}`}>
      {items.map(({ text, lists }, index) => (
        <li key={index} dir="auto" className="ms-6">
          <TextRuns text={text} />
          {lists.map((inner, at) => (
            <ListOfItems key={at} part={inner} depth={depth + 1} />
          ))}
        </li>
      ))}
    </Tag>
  );
}
