import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { keep } from "@/lib/newsroom/media/filing";
import type { Facts } from "@/lib/content/media/facts";
import { demoPictures, type DemoPictureName } from "@/prisma/seed/media";
import type { Prisma } from "@/prisma/generated/client";

export const picturesFolder = fileURLToPath(new URL("./pictures", import.meta.url));

export type MediaRow = Prisma.MediaCreateManyInput & { id: string };

/** Stores every file with what readers need at once, and gives the rows by name. The server renders the rest. */
export async function placePictures(): Promise<ReadonlyMap<DemoPictureName, MediaRow>> {
  const rows = new Map<DemoPictureName, MediaRow>();
  for (const { name, file, ...words } of demoPictures) {
    const row = { id: randomUUID(), ...words };
    rows.set(name, file === null ? row : { ...row, ...(await placeFile(file, words)) });
  }
  return rows;
}

async function placeFile(fileName: string, words: Partial<Facts>) {
  const bytes = await readFile(join(picturesFolder, fileName));
  // All are drawn by scripts/draw-illustrations.ts.
  const own = { digitalSourceType: "algorithmicMedia", rights: "own" };
  const { columns } = await keep({ bytes, fileName }, { ...words, ...own });
  return { ...own, ...columns };
}
