// The two stores of pictures, in the data folder: what was filed, and what is served of it.
import { existsSync } from "node:fs";
import { rename } from "node:fs/promises";
import { join } from "node:path";
import { env } from "@/lib/base/env";
import { diskStore, sweepUnfinished } from "@/lib/base/storage/disk";
import type { FileStore } from "@/lib/base/storage/storage";

/** Pictures as they were filed, with all that their files say. Nothing of it is ever served. */
export function originals(): FileStore {
  return diskStore(folders().originals);
}

/** Renditions: what readers and the desk get, without position and device. */
export function served(): FileStore {
  return diskStore(folders().served);
}

/** Takes away what a killed server left half written. Call it before anything is put. */
export async function sweepStores(): Promise<void> {
  for (const folder of Object.values(folders())) await sweepUnfinished(folder);
}

/**
 * Moves the files of a newsroom from before there were renditions: they were filed in the folder
 * that is served now. The server makes what is served of them anew.
 */
export async function moveFormerFiles(): Promise<void> {
  const { originals, served } = folders();
  if (existsSync(served) && !existsSync(originals)) await rename(served, originals);
}

function folders() {
  const { dataFolder } = env();
  return {
    originals: join(/* turbopackIgnore: true */ dataFolder, "originals"),
    served: join(/* turbopackIgnore: true */ dataFolder, "media"),
  };
}

/** Where bytes are put that are still coming in, or still being looked at. Swept at each start of the server. */
export function unfinishedFolder(): string {
  return join(env().dataFolder, "originals", "unfinished");
}
