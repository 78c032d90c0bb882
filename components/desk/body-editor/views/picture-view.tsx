import type { Editor } from "@tiptap/core";
import type { NodeViewProps } from "@tiptap/react";
import { RecordFile } from "@/components/desk/uploads/record-file";
import {
  removeBlocks,
  selectBlock,
  setBlockAttributes,
  type GetPosition,
} from "@/components/desk/body-editor/commands/blocks";
import { runChange } from "@/components/desk/body-editor/commands/run";
import { useDeskRecords } from "@/components/desk/body-editor/desk-records";
import { BlockFrame } from "@/components/desk/body-editor/views/block-frame";
import { RecordLink } from "@/components/desk/record-link";
import { RecordField } from "@/components/desk/body-editor/views/record-field";
import { smallButtonStyle, fieldWords } from "@/components/desk/body-editor/views/text-field";
import { pictureFields } from "@/components/desk/body-editor/views/picture-fields";
import { WeightField } from "@/components/desk/body-editor/views/weight-field";
import { pictureWeights } from "@/lib/content/blocks/picture";
import type { MediaSummary } from "@/lib/content/media/summary";

export function PictureView({ node, editor, getPos, selected }: NodeViewProps) {
  const { isReadOnly, mediaById, pickPicture, rememberPicture } = useDeskRecords();
  const media = mediaById.get(fieldWords(node, "mediaId") ?? "");
  const change = (attributes: Record<string, unknown>) =>
    runChange(editor, setBlockAttributes(getPos, attributes));

  async function replace() {
    const picture = await pickPicture();
    // Words for one picture do not fit another; undo brings both back.
    if (picture !== null) {
      change({ mediaId: picture.id, caption: null, credit: null, altText: null });
    }
  }
  function remove() {
    selectBlock(editor, getPos);
    runChange(editor, removeBlocks);
    editor.view.focus();
  }

  return (
    <BlockFrame label="Picture" node={node} editor={editor} getPos={getPos} isSelected={selected}>
      <PicturePreview media={media} altText={fieldWords(node, "altText") ?? media?.altText ?? ""} />
      {media?.fileUrl === null && !isReadOnly && (
        <RecordFile record={media} onFiled={rememberPicture} className="mt-3 space-y-2 font-sans" />
      )}
      <div className="mt-3 grid gap-3">
        {pictureFields.map(({ name, label, isLong }) => (
          <RecordField
            key={name}
            label={label}
            name={name}
            isLong={isLong}
            own={fieldWords(node, name)}
            record={media?.[name] ?? null}
            isReadOnly={isReadOnly}
            onChange={(words) => change({ [name]: words })}
          />
        ))}
        {!isInBox(editor, getPos) && (
          <WeightField
            weight={pictureWeights.find((one) => one === node.attrs["weight"]) ?? null}
            isReadOnly={isReadOnly}
            onChange={(weight) => change({ weight })}
          />
        )}
      </div>
      <RecordLink id={fieldWords(node, "mediaId")} />
      {!isReadOnly && (
        <p data-field="file" className="mt-3 flex gap-5">
          <button type="button" className={smallButtonStyle} onClick={() => void replace()}>
            Replace picture
          </button>
          <button type="button" className={smallButtonStyle} onClick={remove}>
            Remove
          </button>
        </p>
      )}
    </BlockFrame>
  );
}

/** There it is as wide as the box. */
function isInBox(editor: Editor, getPos: GetPosition): boolean {
  const at = getPos();
  return at !== undefined && editor.state.doc.resolve(at).depth > 0;
}

function PicturePreview(props: { media: MediaSummary | undefined; altText: string }) {
  const { media, altText } = props;
  if (media?.fileUrl) {
    return (
      <img
        src={media.fileUrl}
        alt={altText}
        width={media.width ?? undefined}
        height={media.height ?? undefined}
        draggable={false}
        className="max-h-96 w-auto max-w-full bg-wash object-contain"
      />
    );
  }
  return (
    <p className="flex min-h-40 items-center justify-center border border-dashed border-rule-strong bg-wash p-4 font-sans text-sm text-ink-soft">
      {media ? "No file yet" : "This picture is no longer in the library"}
    </p>
  );
}
