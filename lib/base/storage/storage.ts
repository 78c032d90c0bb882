// What a store of files can do. A folder of the disk and an S3 bucket can; `contract.test.ts` runs on each.

/** Keeps files by the hash of their bytes: what a key names never changes. */
export type FileStore = {
  /**
   * Keeps the bytes, whole or not at all, and gives their key. Bytes that are there already stay as they are. Of a stream
   * only some parts are in memory at once.
   */
  put: (bytes: Uint8Array | AsyncIterable<Uint8Array>, ending: Ending) => Promise<string>;
  /**
   * The bytes of a key, some tens of MiB at most; null if the key is of no shape that `put` gives or
   * nothing is kept under it. Refuses, with an error, bytes that are not those that were put.
   */
  get: (key: string) => Promise<Uint8Array<ArrayBuffer> | null>;
  /** The file of a key, to be read in parts; null as `get`. */
  find: (key: string) => Promise<StoredFile | null>;
  /** All keys, page by page, in no order. */
  list: () => AsyncIterable<string[]>;
  /** Lets files go. That one is gone already is no error. Gives those that could not be deleted. */
  remove: (keys: readonly string[]) => Promise<RemovalFailure[]>;
};

export type StoredFile = {
  /** Bytes. */
  size: number;
  /**
   * A stream of the whole, or of a part. Nothing is open before its first bytes are read. A stream of the whole fails,
   * before its last bytes, if they are not those that were put. A part is not checked.
   */
  read: (part?: Part) => ReadableStream<Uint8Array>;
};

/** First and last byte, both included, within the file. */
export type Part = { start: number; end: number };

export type RemovalFailure = { key: string; error: unknown };

const pictureTypes = {
  jpg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  avif: "image/avif",
  gif: "image/gif",
} as const;

const recordingTypes = {
  mp4: "video/mp4",
  webm: "video/webm",
  m4a: "audio/mp4",
  weba: "audio/webm",
  mp3: "audio/mpeg",
  ogg: "audio/ogg",
  wav: "audio/wav",
} as const;
export type RecordingEnding = keyof typeof recordingTypes;

/** The endings of keys, each with the MIME type of the bytes. Backups have the last two. */
export const mimeTypes = {
  ...pictureTypes,
  ...recordingTypes,
  part: "application/octet-stream",
  json: "application/json",
} as const;
export type Ending = keyof typeof mimeTypes;
export type MimeType = (typeof mimeTypes)[Ending];

export const pictureEndings = Object.keys(pictureTypes) as (keyof typeof pictureTypes)[];

/** Whether a key names a video or a sound. */
export function isRecordingKey(key: string): boolean {
  return Object.hasOwn(recordingTypes, readKey(key)?.ending ?? "");
}

/** Two hexadecimal digits, a slash, the SHA-256 that begins with them, and an ending that we know. */
const keyShape = new RegExp(
  `^([0-9a-f]{2})/(\\1[0-9a-f]{62})\\.(${Object.keys(mimeTypes).join("|")})$`,
);

export function keyOf(sha256: string, ending: Ending): string {
  return `${sha256.slice(0, 2)}/${sha256}.${ending}`;
}

export type ReadKey = { sha256: string; ending: Ending; mimeType: MimeType };

/** What a key says, whether or not anything is kept under it; null if it is no key. */
export function readKey(key: string): ReadKey | null {
  const [, , sha256, ending] = keyShape.exec(key) ?? [];
  if (sha256 === undefined) return null;
  return { sha256, ending: ending as Ending, mimeType: mimeTypes[ending as Ending] };
}
