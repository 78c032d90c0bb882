// What a store of files can do: three verbs, so that an object store can take the disk's place.

/** Keeps files by the hash of their bytes: what a key names never changes. */
export type Storage = {
  /** Keeps the bytes, whole or not at all, and gives their key. Bytes that are there already stay as they are. */
  put: (bytes: Uint8Array, ending: Ending) => Promise<string>;
  /**
   * The bytes of a key, some tens of MiB at most; null if the key is of no shape that `put` gives or
   * nothing is kept under it. Refuses, with an error, bytes that are not those that were put.
   */
  get: (key: string) => Promise<Uint8Array<ArrayBuffer> | null>;
  /** Lets the bytes go. That they are gone already is no error. */
  remove: (key: string) => Promise<void>;
};

/** The endings of keys, each with the MIME type of the bytes. */
export const mimeTypes = {
  jpg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  avif: "image/avif",
  gif: "image/gif",
} as const;
export type Ending = keyof typeof mimeTypes;
export type MimeType = (typeof mimeTypes)[Ending];

/** Two hexadecimal digits, a slash, the SHA-256 that begins with them, and an ending that we know. */
const keyShape = /^([0-9a-f]{2})\/(\1[0-9a-f]{62})\.(jpg|png|webp|avif|gif)$/;

export function keyOf(sha256: string, ending: Ending): string {
  return `${sha256.slice(0, 2)}/${sha256}.${ending}`;
}

/** The hash and the MIME type that a key says, whether or not anything is kept under it; null if it is no key. */
export function readKey(key: string): { sha256: string; mimeType: MimeType } | null {
  const [, , sha256, ending] = keyShape.exec(key) ?? [];
  if (sha256 === undefined) return null;
  return { sha256, mimeType: mimeTypes[ending as Ending] };
}
