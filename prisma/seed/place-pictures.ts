// Puts the demo's pictures where the newsroom keeps its media files.
import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
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
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const fileKey = `${sha256.slice(0, 2)}/${sha256}.jpg`;
  const path = join(dataFolder, "media", fileKey);
  await mkdir(dirname(path), { recursive: true });
  // Under its own name a file is whole: whoever finds it there can serve it.
  const unfinished = `${path}.${randomUUID()}`;
  await writeFile(unfinished, bytes);
  await rename(unfinished, path);
  return { fileKey, mimeType: "image/jpeg", byteSize: bytes.length, ...pictureSize };
}
