import { NodeViewContent, NodeViewWrapper, type NodeViewProps } from "@tiptap/react";
import { setBlockAttributes } from "@/components/desk/body-editor/commands/blocks";
import { runChange } from "@/components/desk/body-editor/commands/run";
import { useDeskRecords } from "@/components/desk/body-editor/desk-records";
import { fieldLimits } from "@/components/desk/body-editor/document";
import { BlockTextField, fieldWords } from "@/components/desk/body-editor/views/text-field";
import { useBlockKeys } from "@/components/desk/body-editor/views/use-block-keys";

/** Of a quote, and of a pull quote. */
export function QuoteView({ node, editor, getPos }: NodeViewProps) {
  const isPull = node.type.name === "pullQuote";
  const { isReadOnly } = useDeskRecords();
  const onFieldKey = useBlockKeys(editor, getPos);
  return (
    <NodeViewWrapper
      role="group"
      aria-label={isPull ? "Pull quote" : "Quote"}
      data-id={fieldWords(node, "id") ?? ""}
      className={
        isPull
          ? "my-6 border-y border-rule-strong px-8 py-4 text-center"
          : "my-6 border-l-2 border-rule-strong pl-5"
      }
    >
      <NodeViewContent<"blockquote" | "aside">
        as={isPull ? "aside" : "blockquote"}
        dir="auto"
        className="text-[1.3125rem] italic"
      />
      <div contentEditable={false} onKeyDown={onFieldKey} className="mt-2">
        <BlockTextField
          label="Attribution"
          value={fieldWords(node, "attribution") ?? ""}
          limit={fieldLimits.attribution}
          isReadOnly={isReadOnly}
          placeholder="Who said it"
          onChange={(attribution) => runChange(editor, setBlockAttributes(getPos, { attribution }))}
        />
      </div>
    </NodeViewWrapper>
  );
}
