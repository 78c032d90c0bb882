// Handles files alone: pictures, video and sound, and Word documents. The editor handles everything else.
import type { Editor } from "@tiptap/core";
import type { ClipboardEvent, DragEvent } from "react";
import type { DeskRecords } from "@/components/desk/body-editor/desk-records";
import { isWordFile } from "@/components/desk/body-editor/paste/bring-word";
import { atCaret, overAt } from "@/components/desk/body-editor/uploads/drop-place";
import {
  overOf,
  showOver,
  type Over,
} from "@/components/desk/body-editor/uploads/pictures-to-come";
import type { MediaSummary } from "@/lib/content/media/summary";
import { transferredFiles, hasFiles } from "@/components/desk/uploads/use-file-drop";

type Given = {
  editor: Editor | null;
  records: DeskRecords;
  give: (file: File, record: MediaSummary) => void;
  bring: (files: readonly File[], at: number) => void;
  bringDocument: (file: File, at: number) => void;
};

/** Called before the editor's own handlers. */
export type StoryDrop = {
  onDragOverCapture: (event: DragEvent) => void;
  onDragLeave: (event: DragEvent) => void;
  onDropCapture: (event: DragEvent) => void;
  onPasteCapture: (event: ClipboardEvent) => void;
};

export function useStoryDrop({ editor, records, give, bring, bringDocument }: Given): StoryDrop {
  const { mediaById, isReadOnly } = records;
  const isClosed = isReadOnly || editor === null;

  function over({ clientY }: DragEvent, count: number): Over {
    const awaits = (mediaId: unknown) =>
      count === 1 && mediaById.get(String(mediaId))?.fileUrl === null;
    return editor ? overAt(editor, clientY, awaits) : { at: 0, isBlock: false };
  }

  function show(next: Over | null) {
    const shown = editor && overOf(editor.state);
    if (editor === null || (shown?.at === next?.at && shown?.isBlock === next?.isBlock)) return;
    editor.view.dispatch(showOver(editor.state, next));
  }

  function bringAll(files: readonly File[], at: number) {
    const pictures = files.filter((file) => !isWordFile(file));
    if (pictures.length > 0) bring(pictures, at);
    for (const file of files.filter(isWordFile)) bringDocument(file, at);
  }

  return {
    onDragOverCapture: (event) => {
      if (isClosed || !hasFiles(event.dataTransfer)) return;
      event.preventDefault();
      event.stopPropagation();
      event.dataTransfer.dropEffect = "copy";
      show(over(event, event.dataTransfer.items.length));
    },
    onDragLeave: ({ currentTarget, relatedTarget }) => {
      const isInside = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
      if (!isInside) show(null);
    },
    onDropCapture: (event) => {
      const files = isClosed ? [] : transferredFiles(event.dataTransfer);
      const [first] = files;
      if (first === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      const isDocument = isWordFile(first);
      const { at, isBlock } = over(event, isDocument ? 0 : files.length);
      show(null);
      const mediaId: unknown = isBlock && editor?.state.doc.nodeAt(at)?.attrs["mediaId"];
      const record = mediaById.get(String(mediaId));
      if (record) give(first, record);
      else bringAll(files, at);
    },
    onPasteCapture: (event) => {
      const isInText =
        event.target instanceof Element && !event.target.closest("input, textarea, select");
      const files = isInText && !isClosed ? transferredFiles(event.clipboardData) : [];
      if (editor === null || files.length === 0) return;
      event.preventDefault();
      event.stopPropagation();
      bringAll(files, atCaret(editor.state));
    },
  };
}
