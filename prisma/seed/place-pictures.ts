// Puts the demo's pictures where the newsroom keeps its media files.
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { EmbeddedWords } from "@/lib/media/renditions/embedded-words";
import { renderFirst } from "@/lib/media/renditions/render";
import { originals } from "@/lib/media/stores";
import { mimeTypes } from "@/lib/storage/storage";
import { demoPictures, pictureSize, type DemoPictureName } from "@/prisma/seed/media";
import type { Prisma } from "@/prisma/generated/client";

/** The folder of the drawn pictures. */
export const picturesFolder = fileURLToPath(new URL("./pictures", import.meta.url));

export type MediaRow = Prisma.MediaCreateManyInput & { id: string };

/**
 * Files every picture that has its file, with what readers need of it at once; gives the rows to
 * be written, by name. The server makes the rest.
 */
export async function placePictures(): Promise<ReadonlyMap<DemoPictureName, MediaRow>> {
  const rows = new Map<DemoPictureName, MediaRow>();
  for (const { name, file, ...words } of demoPictures) {
    const row = { id: randomUUID(), ...words };
    rows.set(name, file === null ? row : { ...row, ...(await placeFile(file, words)) });
  }
  return rows;
}

async function placeFile(name: string, words: EmbeddedWords) {
  const bytes = await readFile(join(picturesFolder, name));
  const fileKey = await originals().put(bytes, "jpg");
  // All are drawn by scripts/draw-illustrations.ts.
  const digitalSourceType = "algorithmicMedia";
  return {
    ...{ fileKey, fileName: name, mimeType: mimeTypes.jpg, byteSize: bytes.length, ...pictureSize },
    ...{ digitalSourceType, ...(await renderFirst(bytes, { ...words, digitalSourceType })) },
  };
}
