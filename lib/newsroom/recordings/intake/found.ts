import { InvalidInputError } from "@/lib/base/errors";
import type { RecordingEnding } from "@/lib/base/storage/storage";
import { damaged, type Bytes } from "@/lib/newsroom/recordings/intake/bytes";

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

/** A box of MP4: where its type stands, and its content. */
export type Range = { typeAt: number; start: number; end: number };

/** Bytes of a file's words and tables: a film of ten hours has some five MiB of them. */
export const mostOfHead = 32 * 1024 * 1024;

/** Each part costs memory, however short it is. A film of a day in pieces of two seconds has half as many. */
const mostOfWords = 100_000;

/** Elements or boxes that one of them contains: each is an object in memory. */
export const mostWithin = 10_000;

/** Reads parts in which words can be, and holds them in `words` as long as they are few enough. */
export function wordsIn(bytes: Bytes) {
  const words: Buffer[] = [];
  let read = 0;
  return {
    words,
    async hold(from: number, to: number): Promise<Buffer> {
      read += to - from;
      if (read > mostOfHead || words.length >= mostOfWords) throw damaged();
      const content = Buffer.from(await bytes.at(from, to - from));
      if (content.length > 0) words.push(content);
      return content;
    },
  };
}

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
