// A file of video or sound as a block names it. It never changes, so that its facts can stand in the block.
import { z } from "zod";
import { isRecordingKey, readKey } from "@/lib/base/storage/storage";
import { recordId } from "@/lib/base/text-input";

export const recordingFile = z.strictObject({
  id: recordId("A recording"),
  /** In the store of what is served. */
  key: z.string().refine(isRecordingKey, { error: "This is no file of video or sound." }),
  byteSize: z.int().positive(),
  seconds: z.number().positive(),
  /** Pixels, upright; null of a sound. */
  width: z.int().positive().nullable(),
  height: z.int().positive().nullable(),
  /** A film may be silent. */
  hasSound: z.boolean(),
});
export type RecordingFile = z.infer<typeof recordingFile>;

/** Of a record. */
export function fileOf(record: Omit<RecordingFile, "key"> & { fileKey: string }): RecordingFile {
  const { id, fileKey, byteSize, seconds, width, height, hasSound } = record;
  return { id, key: fileKey, byteSize, seconds, width, height, hasSound };
}

/** The answer to a file that was sent. `isNew`: false if a record has had the same bytes already. */
export const addedRecording = z.object({ recording: recordingFile, isNew: z.boolean() });
export type AddedRecording = z.infer<typeof addedRecording>;

export function mimeTypeOf({ key }: Pick<RecordingFile, "key">): string {
  return readKey(key)?.mimeType ?? "application/octet-stream";
}

export function isVideo(file: Pick<RecordingFile, "key">): boolean {
  return mimeTypeOf(file).startsWith("video/");
}

/** “0:07”, “1:02:03”. */
export function clockOf(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  const [hours, minutes, rest] = [
    Math.floor(whole / 3600),
    Math.floor(whole / 60) % 60,
    whole % 60,
  ];
  const two = (number: number) => String(number).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** “Video, 1:32, 1280 × 720, 3.4 MB, no sound” */
export function recordingFacts(file: RecordingFile): string {
  const { byteSize, seconds, width, height, hasSound } = file;
  return [
    ...[isVideo(file) ? "Video" : "Audio", clockOf(seconds)],
    ...(width !== null && height !== null ? [`${width} × ${height}`] : []),
    ...[sizeOf(byteSize), ...(hasSound ? [] : ["no sound"])],
  ].join(", ");
}

function sizeOf(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return `${(bytes / 1_000_000).toLocaleString("en", { maximumFractionDigits: 1 })} MB`;
}

/** ISO 8601: “PT92S”. */
export function durationOf(seconds: number): string {
  return `PT${Math.max(1, Math.round(seconds))}S`;
}
