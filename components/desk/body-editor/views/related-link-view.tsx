import type { NodeViewProps } from "@tiptap/react";
import { relatedTarget } from "@/lib/content/blocks/related-link";
import {
  removeBlocks,
  selectBlock,
  setBlockAttributes,
} from "@/components/desk/body-editor/commands/blocks";
import { runChange } from "@/components/desk/body-editor/commands/run";
import { useDeskRecords } from "@/components/desk/body-editor/desk-records";
import { fieldLimits } from "@/components/desk/body-editor/document";
import { BlockFrame } from "@/components/desk/body-editor/views/block-frame";
import { TargetField } from "@/components/desk/body-editor/views/target-field";
import {
  BlockTextField,
  smallButtonStyle,
  fieldWords,
} from "@/components/desk/body-editor/views/text-field";

const usualLabels = ["ALSO READ", "READ MORE"] as const;

export function RelatedLinkView({ node, editor, getPos, selected }: NodeViewProps) {
  const { isReadOnly } = useDeskRecords();
  const headline = fieldWords(node, "headline") ?? "";
  const target = relatedTarget.safeParse(node.attrs["target"]);
  const change = (attributes: Record<string, unknown>) =>
    runChange(editor, setBlockAttributes(getPos, attributes));

  function remove() {
    selectBlock(editor, getPos);
    runChange(editor, removeBlocks);
    editor.view.focus();
  }

  return (
    <BlockFrame
      label="Related link"
      node={node}
      editor={editor}
      getPos={getPos}
      isSelected={selected}
    >
      <div className="grid gap-3 sm:grid-cols-[9rem_1fr]">
        <BlockTextField
          label="Label"
          value={fieldWords(node, "label") ?? ""}
          limit={fieldLimits.label}
          isReadOnly={isReadOnly}
          suggestions={usualLabels}
          onChange={(label) => change({ label })}
        />
        <BlockTextField
          label="Linked headline"
          value={headline}
          limit={fieldLimits.headline}
          isReadOnly={isReadOnly}
          isLong
          onChange={(words) => change({ headline: words })}
        />
      </div>
      <TargetField
        headline={headline}
        target={target.success ? target.data : null}
        onChange={(next) => change({ target: next })}
        onArticle={(article) =>
          change({
            target: { articleId: article.id },
            ...(headline.trim() === "" ? { headline: article.headline } : {}),
          })
        }
      />
      {!isReadOnly && (
        <button type="button" className={`${smallButtonStyle} mt-3`} onClick={remove}>
          Remove
        </button>
      )}
    </BlockFrame>
  );
}
