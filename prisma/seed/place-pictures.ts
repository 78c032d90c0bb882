// Puts the demo's pictures where the newsroom keeps its media files.
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { diskStorage } from "@/lib/storage/disk";
import { mimeTypes } from "@/lib/storage/storage";
import { demoPictures, pictureSize, type DemoPictureName } from "@/prisma/seed/media";
import type { Prisma } from "@/prisma/generated/client";

/** The folder of the drawn pictures. */
export const picturesFolder = fileURLToPath(new URL("./pictures", import.meta.url));

export type MediaRow = Prisma.MediaCreateManyInput & { id: string };

/** Copies every picture that has its file into the data folder; gives the rows to be written, by name. */
export async function placePictures(
  dataFolder: string,
): Promise<ReadonlyMap<DemoPictureName, MediaRow>> {
  const rows = new Map<DemoPictureName, MediaRow>();
  for (const { name, file, caption, credit, altText } of demoPictures) {
    const words = { id: randomUUID(), caption, credit, altText };
    rows.set(name, file === null ? words : { ...words, ...(await placeFile(file, dataFolder)) });
  }
  return rows;
}

async function placeFile(name: string, dataFolder: string) {
  const bytes = await readFile(join(picturesFolder, name));
  const fileKey = await diskStorage(join(dataFolder, "media")).put(bytes, "jpg");
  return { fileKey, mimeType: mimeTypes.jpg, byteSize: bytes.length, ...pictureSize };
}
