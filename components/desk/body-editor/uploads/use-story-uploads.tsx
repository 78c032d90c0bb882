// An upload has its place in the story at once, and becomes a block when it is filed.
import type { Editor } from "@tiptap/core";
import { useState, type ReactNode } from "react";
import { createPortal } from "react-dom";
import { keepInPlace } from "@/components/desk/body-editor/apply/keep-in-place";
import { randomId } from "@/lib/base/random-id";
import { nodeType } from "@/components/desk/body-editor/commands/node-type";
import type { DeskRecords } from "@/components/desk/body-editor/desk-records";
import {
  fillPlace,
  giveUpPlace,
  keepPlaces,
  placesOf,
} from "@/components/desk/body-editor/uploads/pictures-to-come";
import { useStoryDrop, type StoryDrop } from "@/components/desk/body-editor/uploads/use-story-drop";
import { bringWord, type WordArrival } from "@/components/desk/body-editor/paste/bring-word";
import { useStable } from "@/components/desk/body-editor/use-stable";
import { UploadItem } from "@/components/desk/uploads/upload-item";
import { useUploadsHere } from "@/components/desk/uploads/uploads-context";
import { fileOf } from "@/components/desk/uploads/use-record-uploads";
import { isRecordingFile } from "@/components/desk/body-editor/uploads/recording-files";
import { nounOf } from "@/lib/content/blocks/recording";
import { isVideo, type RecordingFile } from "@/lib/content/recordings/file";
import type { AddedPicture } from "@/lib/newsroom/media/added-picture";
import type { MediaSummary } from "@/lib/content/media/summary";
import { standingWords } from "@/lib/browser/uploading/sentences";

/** Of this use of the picture; "" for its record's own. */
export type PictureWords = { caption: string; credit: string; altText: string };

type Given = {
  editor: Editor | null;
  records: DeskRecords;
  word: Omit<WordArrival, "bring">;
  uploadElement: (uploadId: string) => HTMLElement;
};

/** `zone` goes on the element around the story; `shown` are its uploads and the spoken words about them. */
export function useStoryUploads({ editor, records, word, uploadElement }: Given): {
  zone: StoryDrop;
  bring: (files: readonly File[], at: number) => void;
  shown: ReactNode;
} {
  const { uploads, queue, add, settle } = useUploadsHere();
  const [said, setSaid] = useState("");
  const onFiled = useStable((filed: AddedPicture, uploadId: string, words?: PictureWords) => {
    records.rememberPicture(filed.picture);
    settle(filed, uploadId);
    if (editor === null || editor.isDestroyed) return;
    const credit = words?.credit || filed.picture.credit;
    setSaid(`The picture is in the article. ${credit || "It has no credit yet."}`);
    whenNotComposing(editor, () => putIn(editor, filed, uploadId, words));
  });

  const onRecording = useStable((file: RecordingFile, uploadId: string) => {
    // Without a block that names the file, the page leads to it.
    if (editor === null || editor.isDestroyed) return queue.handOver(uploadId);
    whenNotComposing(editor, () => {
      if (!putRecordingIn(editor, file, uploadId)) return queue.handOver(uploadId);
      queue.dismiss(uploadId);
      const [noun, what] = [nounOf(file), isVideo(file) ? "captions" : "a transcript"];
      setSaid(`The ${noun.toLowerCase()} is in the article. It needs a title and ${what}.`);
    });
  });

  function bring(files: readonly File[], at: number, words?: PictureWords) {
    if (editor === null) return;
    const ids = files.flatMap((file) =>
      add([file], {
        target: { kind: isRecordingFile(file) ? "recording" : "library" },
        onFiled: (filed, uploadId) => onFiled(filed, uploadId, words),
        onRecording,
      }),
    );
    editor.view.dispatch(keepPlaces(editor.state, at, ids));
    const [first] = ids;
    if (first !== undefined) uploadElement(first).scrollIntoView({ block: "nearest" });
  }

  function give(file: File, record: MediaSummary) {
    const onFiled = (filed: AddedPicture, uploadId: string) => {
      records.rememberPicture(filed.picture);
      settle(filed, uploadId);
    };
    add([file], { target: fileOf(record), onFiled });
  }

  function giveUp(uploadId: string) {
    if (editor === null) return;
    editor.view.dispatch(giveUpPlace(editor.state, uploadId));
    editor.view.focus();
  }

  // Those for a record show in its block.
  const coming = uploads.filter(({ target }) => !("version" in target));
  return {
    zone: useStoryDrop({
      ...{ editor, records, give, bring },
      bringDocument: (file, at) => {
        if (editor !== null) void bringWord(editor, file, at, { ...word, bring });
      },
    }),
    bring,
    shown: (
      <>
        <p aria-live="polite" className="sr-only">
          {coming.length > 0 ? standingWords(coming) : said}
        </p>
        {coming.map((upload) =>
          createPortal(
            <UploadItem upload={upload} removeWords="Remove" onRemoved={() => giveUp(upload.id)} />,
            uploadElement(upload.id),
            upload.id,
          ),
        )}
      </>
    ),
  };
}

/** A file that a block awaited has its place there. */
function putIn(
  editor: Editor,
  { picture, attachedTo }: AddedPicture,
  uploadId: string,
  words?: PictureWords,
): void {
  if (editor.isDestroyed) return;
  const { state, schema, view } = editor;
  const isThere = state.doc.children.some(({ attrs }) => attrs["mediaId"] === picture.id);
  const own = Object.entries(words ?? {}).filter(
    ([name, said]) => said !== "" && said !== picture[name as keyof PictureWords],
  );
  const attributes = { id: randomId(), mediaId: picture.id, ...Object.fromEntries(own) };
  const block = nodeType(schema, "picture").create(attributes);
  const filled = attachedTo !== null && isThere ? null : fillPlace(state, uploadId, block);
  if (filled) keepInPlace(editor, () => view.dispatch(filled));
  // The picture is there already, or a full story refused it.
  const isLeft = placesOf(editor.state).some((place) => place.uploadId === uploadId);
  if (isLeft) view.dispatch(giveUpPlace(editor.state, uploadId));
}

/** False if no block stands for it: the editor has left, or a full story refused it. */
function putRecordingIn(editor: Editor, file: RecordingFile, uploadId: string): boolean {
  if (editor.isDestroyed) return false;
  const { state, schema, view } = editor;
  const block = nodeType(schema, "recording").create({ id: randomId(), file });
  const filled = fillPlace(state, uploadId, block);
  if (filled) keepInPlace(editor, () => view.dispatch(filled));
  const isLeft = placesOf(editor.state).some((place) => place.uploadId === uploadId);
  if (isLeft) view.dispatch(giveUpPlace(editor.state, uploadId));
  return filled !== null && !isLeft;
}

/** A change would break off a composition. */
function whenNotComposing(editor: Editor, run: () => void): void {
  if (!editor.isDestroyed && editor.view.composing) {
    setTimeout(() => whenNotComposing(editor, run), 50);
  } else run();
}

export function uploadElements(): (uploadId: string) => HTMLElement {
  const elements = new Map<string, HTMLElement>();
  return (uploadId) => {
    const known = elements.get(uploadId);
    if (known) return known;
    const made = document.createElement("div");
    made.className = "my-4 border-y border-dashed border-rule-strong py-3";
    elements.set(uploadId, made);
    return made;
  };
}
