import { TextRuns } from "@/components/article/text-runs";
import type { BlockOf } from "@/lib/content/blocks/kinds";
import type { Text } from "@/lib/content/blocks/text";

/** A row of a wire table: spaces separate its columns. */
const isRow = (text: Text) => text.some((run) => / {2,}\S|\t/.test(run.text));

type Props = { block: BlockOf<"paragraph">; dateline?: string };

export function ParagraphBlock({ block, dateline }: Props) {
  return (
    <p
      dir="auto"
      className={isRow(block.text) ? "whitespace-pre-wrap font-mono text-[0.8em]" : undefined}
    >
      {dateline && <span className="font-semibold">{dateline} — </span>}
      <TextRuns text={block.text} />
    </p>
  );
}
