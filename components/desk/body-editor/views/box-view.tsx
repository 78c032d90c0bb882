import { NodeViewContent, NodeViewWrapper, type NodeViewProps } from "@tiptap/react";
import { useId } from "react";
import {
  removeBlocks,
  selectBlock,
  setBlockAttributes,
} from "@/components/desk/body-editor/commands/blocks";
import { runChange } from "@/components/desk/body-editor/commands/run";
import { useDeskRecords } from "@/components/desk/body-editor/desk-records";
import { fieldLimits } from "@/components/desk/body-editor/document";
import {
  BlockTextField,
  fieldStyle,
  fieldWords,
  labelStyle,
  smallButtonStyle,
} from "@/components/desk/body-editor/views/text-field";
import { useBlockKeys } from "@/components/desk/body-editor/views/use-block-keys";
import { boxSortNames, boxSorts } from "@/lib/content/blocks/box";

export function BoxView({ node, editor, getPos, selected }: NodeViewProps) {
  const sortId = useId();
  const { isReadOnly } = useDeskRecords();
  const onKeyDown = useBlockKeys(editor, getPos);
  const change = (attributes: Record<string, unknown>) =>
    runChange(editor, setBlockAttributes(getPos, attributes));

  function remove() {
    selectBlock(editor, getPos);
    runChange(editor, removeBlocks);
    editor.view.focus();
  }

  return (
    <NodeViewWrapper
      role="group"
      aria-label="Box"
      data-id={fieldWords(node, "id") ?? ""}
      className={`my-6 border-t-2 border-accent bg-wash px-4 py-4 ${selected ? "outline-2 outline-offset-4 outline-accent" : ""}`}
    >
      <div
        contentEditable={false}
        onKeyDown={onKeyDown}
        className="mb-3 grid gap-3 sm:grid-cols-[12rem_1fr]"
      >
        <div>
          <label htmlFor={sortId} className={labelStyle}>
            Sort of box
          </label>
          <select
            id={sortId}
            value={fieldWords(node, "sort") ?? ""}
            disabled={isReadOnly}
            className={fieldStyle}
            onChange={(event) => change({ sort: event.target.value })}
          >
            {boxSorts.map((sort) => (
              <option key={sort} value={sort}>
                {boxSortNames[sort]}
              </option>
            ))}
          </select>
        </div>
        <BlockTextField
          label="Box title"
          name="title"
          value={fieldWords(node, "title") ?? ""}
          limit={fieldLimits.boxTitle}
          isReadOnly={isReadOnly}
          isLong
          onChange={(title) => change({ title })}
        />
      </div>
      <NodeViewContent className="font-sans text-base/relaxed [&_:is(ul,ol)]:my-[0.6em] [&_li]:ms-6 [&_ol]:list-decimal [&_p]:my-[0.6em] [&_ul]:list-disc" />
      {!isReadOnly && (
        <p contentEditable={false} onKeyDown={onKeyDown} className="mt-3">
          <button type="button" className={smallButtonStyle} onClick={remove}>
            Remove box
          </button>
        </p>
      )}
    </NodeViewWrapper>
  );
}
