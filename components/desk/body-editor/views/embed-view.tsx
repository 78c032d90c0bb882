import type { NodeViewProps } from "@tiptap/react";
import {
  removeBlocks,
  selectBlock,
  setBlockAttributes,
} from "@/components/desk/body-editor/commands/blocks";
import { runChange } from "@/components/desk/body-editor/commands/run";
import { useDeskRecords } from "@/components/desk/body-editor/desk-records";
import { fieldLimits } from "@/components/desk/body-editor/document";
import { BlockFrame } from "@/components/desk/body-editor/views/block-frame";
import {
  BlockTextField,
  fieldWords,
  smallButtonStyle,
} from "@/components/desk/body-editor/views/text-field";

const fields = [
  { name: "title", label: "Title", isLong: true },
  { name: "author", label: "By", isLong: false },
  { name: "caption", label: "Caption", isLong: true },
] as const;

export function EmbedView({ node, editor, getPos, selected }: NodeViewProps) {
  const { isReadOnly, mediaById, pickPicture } = useDeskRecords();
  const of = (name: string) => fieldWords(node, name) ?? "";
  const still = mediaById.get(of("still"));
  const change = (attributes: Record<string, unknown>) =>
    runChange(editor, setBlockAttributes(getPos, attributes));

  async function chooseStill() {
    const picture = await pickPicture();
    if (picture !== null) change({ still: picture.id });
  }
  function remove() {
    selectBlock(editor, getPos);
    runChange(editor, removeBlocks);
    editor.view.focus();
  }

  return (
    <BlockFrame label="Embed" node={node} editor={editor} getPos={getPos} isSelected={selected}>
      <p className="mb-3 font-sans text-xs text-ink-soft wrap-anywhere">
        Embed of {of("site")}: {of("address")}
      </p>
      {still?.fileUrl && (
        <img
          src={still.fileUrl}
          alt={`Still of ${of("title")}`}
          width={still.width ?? undefined}
          height={still.height ?? undefined}
          draggable={false}
          className="mb-3 max-h-48 w-auto max-w-full bg-wash object-contain"
        />
      )}
      <div className="grid gap-3">
        {fields.map(({ name, label, isLong }) => (
          <BlockTextField
            key={name}
            label={label}
            name={name}
            value={of(name)}
            limit={fieldLimits[name]}
            isReadOnly={isReadOnly}
            isLong={isLong}
            onChange={(words) => change({ [name]: words })}
          />
        ))}
      </div>
      {!isReadOnly && (
        <p data-field="file" className="mt-3 flex flex-wrap gap-5">
          <button type="button" className={smallButtonStyle} onClick={() => void chooseStill()}>
            {still ? "Replace still" : "Choose a still"}
          </button>
          {of("still") !== "" && (
            <button
              type="button"
              className={smallButtonStyle}
              onClick={() => change({ still: "" })}
            >
              Remove still
            </button>
          )}
          <button type="button" className={smallButtonStyle} onClick={remove}>
            Remove embed
          </button>
        </p>
      )}
    </BlockFrame>
  );
}
