// The media files of the data folder: named by their content, so a key's bytes never change.
import { open, stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
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

export type MediaFile = { mimeType: string; byteSize: number; bytes: ReadableStream };

/** Opens the file of a key; null if the key is not of that shape or there is no such file. */
export async function openMediaFile(key: string): Promise<MediaFile | null> {
  const mimeType = types[keyShape.exec(key)?.[2] ?? ""];
  if (mimeType === undefined) return null;
  const path = join(/* turbopackIgnore: true */ env().dataFolder, "media", key);
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (found === null) return null;
  const file = await open(path);
  const bytes = Readable.toWeb(file.createReadStream()) as ReadableStream;
  return { mimeType, byteSize: found.size, bytes };
}
