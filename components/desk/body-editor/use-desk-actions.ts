import type { Editor } from "@tiptap/core";
import { insertBlock } from "@/components/desk/body-editor/commands/blocks";
import { nodeType } from "@/components/desk/body-editor/commands/node-type";
import { runChange } from "@/components/desk/body-editor/commands/run";
import { focusedBlock } from "@/components/desk/body-editor/focused-block";
import { randomId } from "@/lib/base/random-id";
import { atCaret } from "@/components/desk/body-editor/uploads/drop-place";
import { acceptedRecordings } from "@/components/desk/body-editor/uploads/recording-files";
import type { DeskActions } from "@/components/desk/body-editor/toolbar/tools";
import type { MediaSummary } from "@/lib/content/media/summary";
import { focusField } from "@/components/desk/body-editor/views/keep-focus";

type Given = {
  editor: Editor | null;
  pickPicture: () => Promise<MediaSummary | null>;
  openLink: () => void;
  find: () => void;
  openEmbed: () => void;
  bring: (files: readonly File[], at: number) => void;
  onNote: ((blockId: string) => void) | undefined;
};

/** Selects a new picture; a new related link's headline gets the focus. */
export function useDeskActions(given: Given): DeskActions {
  const { editor, pickPicture, openLink, find, openEmbed, bring, onNote } = given;

  async function insertPicture() {
    const picture = await pickPicture();
    if (editor === null || editor.isDestroyed) return;
    if (picture !== null) {
      const attributes = { id: randomId(), mediaId: picture.id };
      runChange(editor, insertBlock(nodeType(editor.schema, "picture").create(attributes)));
    }
    editor.view.focus();
  }

  /** It begins with a picture. More are added in it. */
  async function insertGallery() {
    const picture = await pickPicture();
    if (editor === null || editor.isDestroyed) return;
    if (picture === null) return editor.view.focus();
    const id = randomId();
    const use = { mediaId: picture.id, caption: null, credit: null, altText: null };
    const block = nodeType(editor.schema, "gallery").create({ id, pictures: [use] });
    runChange(editor, insertBlock(block));
    requestAnimationFrame(() => focusField(editor, id));
  }

  /** The browser asks for the files. They go to where the caret is by then. */
  function insertRecording() {
    const input = document.createElement("input");
    input.type = "file";
    input.multiple = true;
    input.accept = acceptedRecordings;
    input.addEventListener("change", () => {
      if (editor === null || editor.isDestroyed) return;
      bring([...(input.files ?? [])], atCaret(editor.state));
      editor.view.focus();
    });
    input.click();
  }

  function insertRelatedLink() {
    if (editor === null) return;
    const id = randomId();
    const attributes = { id, label: "ALSO READ" };
    runChange(editor, insertBlock(nodeType(editor.schema, "relatedLink").create(attributes)));
    requestAnimationFrame(() => focusField(editor, id, 1));
  }

  function writeNote() {
    const block = editor && focusedBlock(editor);
    if (block !== null) onNote?.(block);
  }

  return {
    openLink,
    find,
    insertPicture: () => void insertPicture(),
    insertGallery: () => void insertGallery(),
    insertRecording,
    insertEmbed: openEmbed,
    insertRelatedLink,
    writeNote: onNote && writeNote,
  };
}
