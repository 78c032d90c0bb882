// The media files of the data folder: named by their content, so a key's bytes never change.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { env } from "@/lib/env";

const types: Record<string, string> = {
  jpg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  avif: "image/avif",
  gif: "image/gif",
};

/** A key: two hexadecimal digits, a slash, the SHA-256 that begins with them, and an ending that we know. */
const keyShape = /^([0-9a-f]{2})\/\1[0-9a-f]{62}\.(jpg|png|webp|avif|gif)$/;

/** The MIME type of a key's file, whether or not there is one; null if the key is not of that shape. */
export function mediaTypeOf(key: string): string | null {
  return types[keyShape.exec(key)?.[2] ?? ""] ?? null;
}

/** The file of a key, some MB at most; null if the key is not of that shape or there is no such file. */
export async function findMediaFile(key: string): Promise<Uint8Array<ArrayBuffer> | null> {
  if (mediaTypeOf(key) === null) return null;
  const path = join(/* turbopackIgnore: true */ env().dataFolder, "media", key);
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
}
