import { z } from "zod";
import type { BlockKind } from "@/lib/content/blocks/kind";
import { recordId, textUpTo } from "@/lib/base/text-input";
import { blockId as id } from "@/lib/content/blocks/text";
import { factLimits } from "@/lib/content/media/facts";
import { clockOf, isVideo, recordingFile, type RecordingFile } from "@/lib/content/recordings/file";

export const longestRecordingTitle = 300;

/** Captions of the recording; of a sound, its transcript. */
export const captionsUse = z.strictObject({
  id: recordId("Captions"),
  fileName: textUpTo("A file name", 255),
});
export type CaptionsUse = z.infer<typeof captionsUse>;

/** A video or a sound of the newsroom's own. */
export const recording = z.strictObject({
  id,
  type: z.literal("recording"),
  file: recordingFile,
  title: textUpTo("A video’s or audio’s title", longestRecordingTitle),
  caption: textUpTo("A caption", factLimits.caption),
  credit: textUpTo("A credit", factLimits.credit),
  /** A picture of the library that is shown until it plays; null without one. */
  poster: recordId("A poster").nullable(),
  captions: captionsUse.nullable(),
});

export function nounOf(file: Pick<RecordingFile, "key">): "Video" | "Audio" {
  return isVideo(file) ? "Video" : "Audio";
}

export const recordingKind: BlockKind<z.infer<typeof recording>> = {
  noun: "video or audio",
  name: ({ file }) => nounOf(file),
  texts: () => [],
  fields: {
    file: {
      merge: "subject",
      compared: { label: "File", words: (file) => `${nounOf(file)}, ${clockOf(file.seconds)}` },
    },
    title: { merge: "words", compared: { label: "Title", words: (title) => title } },
    caption: { merge: "words", compared: { label: "Caption", words: (caption) => caption } },
    credit: { merge: "words", compared: { label: "Credit", words: (credit) => credit } },
    poster: {
      merge: "whole",
      compared: { label: "Poster", words: (id, names) => (id === null ? "" : names.picture(id)) },
    },
    captions: {
      merge: "whole",
      compared: {
        label: "Captions",
        words: (captions) => (captions === null ? "" : captions.fileName || "captions"),
      },
    },
  },
  opening: ({ title, caption }) => title || caption,
  searched: ({ title, caption }) => [title, caption],
};
