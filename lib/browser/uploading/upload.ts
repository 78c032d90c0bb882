import type { AddedPicture } from "@/lib/newsroom/media/added-picture";
import type { RecordingFile } from "@/lib/content/recordings/file";
import type { MediaSummary } from "@/lib/content/media/summary";
import type { UploadEnding, UploadState } from "@/lib/browser/uploading/table";

export type Target =
  | { kind: "library" }
  | { kind: "recording" }
  /** `version`: of the record as the user saw it. */
  | { kind: "first file" | "another file"; id: string; version: number };

export type Upload = {
  id: string;
  /** The part of the page that shows it; empty for the page itself. */
  place: string;
  file: File;
  target: Target;
  state: UploadState;
  /** Sent, from 0 to 1. */
  share: number;
  /** Sentences. */
  problems: readonly string[];
  failures: number;
  /** A request ended without an answer. */
  mayHaveArrived: boolean;
  current: MediaSummary | null;
  filed: AddedPicture | null;
  /** Of a video or sound: its file, as it is kept. */
  recording: RecordingFile | null;
};

export type UploadAnswer =
  | { ending: "filed" | "known"; filed: AddedPicture }
  | { ending: "filed" | "known"; recording: RecordingFile }
  | { ending: "stale"; problems: readonly string[]; current: MediaSummary }
  | { ending: Exclude<UploadEnding, "filed" | "known" | "stale">; problems: readonly string[] };

/** A failed request gives `none`. */
export type Sending = { answer: Promise<UploadAnswer>; stop: () => void };

export type Send = (
  file: File,
  target: Target,
  tell: { progress: (share: number) => void; sent: () => void },
) => Sending;
