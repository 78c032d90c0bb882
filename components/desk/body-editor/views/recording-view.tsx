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
import { CaptionsField } from "@/components/desk/body-editor/views/captions-field";
import { Player } from "@/components/desk/body-editor/views/player";
import {
  BlockTextField,
  fieldWords,
  smallButtonStyle,
} from "@/components/desk/body-editor/views/text-field";
import { captionsUse, nounOf } from "@/lib/content/blocks/recording";
import { isVideo, recordingFacts, recordingFile } from "@/lib/content/recordings/file";

const fields = [
  { name: "title", label: "Title", limit: fieldLimits.recordingTitle, isLong: true },
  { name: "caption", label: "Caption", limit: fieldLimits.caption, isLong: true },
  { name: "credit", label: "Credit", limit: fieldLimits.credit, isLong: false },
] as const;

export function RecordingView({ node, editor, getPos, selected }: NodeViewProps) {
  const { isReadOnly, mediaById, pickPicture } = useDeskRecords();
  const file = recordingFile.safeParse(node.attrs["file"]).data;
  const captions = captionsUse.safeParse(node.attrs["captions"]).data ?? null;
  const posterId = fieldWords(node, "poster") ?? "";
  const poster = mediaById.get(posterId);
  const change = (attributes: Record<string, unknown>) =>
    runChange(editor, setBlockAttributes(getPos, attributes));
  if (file === undefined) return null;
  const noun = nounOf(file).toLowerCase();

  async function choosePoster() {
    const picture = await pickPicture();
    if (picture !== null && !editor.isDestroyed) change({ poster: picture.id });
  }
  function remove() {
    selectBlock(editor, getPos);
    runChange(editor, removeBlocks);
    editor.view.focus();
  }

  return (
    <BlockFrame
      label={nounOf(file)}
      node={node}
      editor={editor}
      getPos={getPos}
      isSelected={selected}
    >
      <Player file={file} posterUrl={poster?.fileUrl ?? null} captions={captions} />
      <p className="mt-2 mb-3 font-sans text-xs text-ink-soft">{recordingFacts(file)}</p>
      <div className="grid gap-3">
        {fields.map(({ name, label, limit, isLong }) => (
          <BlockTextField
            key={name}
            {...{ name, label, limit, isLong, isReadOnly }}
            value={fieldWords(node, name) ?? ""}
            onChange={(words) => change({ [name]: words })}
          />
        ))}
      </div>
      <CaptionsField
        file={file}
        captions={captions}
        isReadOnly={isReadOnly}
        onChange={(next) => change({ captions: next })}
      />
      <p className="mt-3 font-sans text-sm">
        <a href={`/desk/recordings/${file.id}`} target="_blank" className="text-link">
          Where this file is used
        </a>
      </p>
      {!isReadOnly && (
        <p data-field="file" className="mt-3 flex flex-wrap gap-5">
          {isVideo(file) && (
            <button type="button" className={smallButtonStyle} onClick={() => void choosePoster()}>
              {posterId === "" ? "Choose a poster" : "Replace poster"}
            </button>
          )}
          {posterId !== "" && (
            <button
              type="button"
              className={smallButtonStyle}
              onClick={() => change({ poster: "" })}
            >
              Remove poster
            </button>
          )}
          <button type="button" className={smallButtonStyle} onClick={remove}>
            Remove {noun}
          </button>
        </p>
      )}
    </BlockFrame>
  );
}
