import { InvalidInputError } from "@/lib/base/errors";
import type { RecordingEnding } from "@/lib/base/storage/storage";

/** What a file says of itself. */
export type Found = {
  ending: RecordingEnding;
  seconds: number;
  /** Pixels, upright; null of a sound. */
  size: { width: number; height: number } | null;
  hasSound: boolean;
  /** Parts of the file in which words can be, with what they hold. */
  words: Buffer[];
  /** What is not to be served: where it was filmed, and by which device. */
  private: Range[];
};

/** A box of MP4: its type stands four bytes before `start`. */
export type Range = { start: number; end: number };

/** Bytes of a file's words and tables: a film of ten hours has some five MiB of them. */
export const mostOfHead = 32 * 1024 * 1024;

/** In a sentence: what comes in. */
export const accepted = "MP4 (H.264 with AAC), WebM, MP3, M4A (AAC), Ogg (Opus or Vorbis) or WAV";

export function notPlayed(what: string): InvalidInputError {
  return new InvalidInputError(
    `${what}, which browsers do not all play. Export it as one of these: ${accepted}.`,
  );
}

export function isProtected(): InvalidInputError {
  return new InvalidInputError("The file is copy-protected. Export it without the protection.");
}
