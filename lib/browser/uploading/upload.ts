// One file on its way to the newsroom, as it stands at one moment, and what it is answered.
import type { AddedPicture } from "@/lib/newsroom/media/commands";
import type { MediaSummary } from "@/lib/content/media/summary";
import type { UploadEnding, UploadState } from "@/lib/browser/uploading/table";

/** Where a file is to go: into the library, or to a record as its first or another file. */
export type Target =
  | { kind: "library" }
  /** `version` is the record's as the person saw it. */
  | { kind: "first file" | "another file"; id: string; version: number };

export type Upload = {
  id: string;
  /** The part of the page that began it, and shows it; empty where the page itself does. */
  place: string;
  file: File;
  target: Target;
  state: UploadState;
  /** How much of it is sent, from 0 to 1. */
  share: number;
  /** Why it was refused, in sentences for the person at the desk. */
  problems: readonly string[];
  /** How often the server failed at it. */
  failures: number;
  /** Whether a request for it came to an end without an answer: the server may have all of it. */
  mayHaveArrived: boolean;
  /** The record as it stands, where somebody changed it meanwhile. */
  current: MediaSummary | null;
  /** What it was filed as. */
  filed: AddedPicture | null;
};

export type UploadAnswer =
  | { ending: "filed" | "known"; filed: AddedPicture }
  | { ending: "stale"; problems: readonly string[]; current: MediaSummary }
  | { ending: Exclude<UploadEnding, "filed" | "known" | "stale">; problems: readonly string[] };

/** A request under way. Its answer always comes: a request that fails is the answer `none`. */
export type Sending = { answer: Promise<UploadAnswer>; stop: () => void };

/** The server, as the queue knows it. */
export type Send = (
  file: File,
  target: Target,
  tell: { progress: (share: number) => void; sent: () => void },
) => Sending;
