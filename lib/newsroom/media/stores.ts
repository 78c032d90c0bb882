// The two stores of pictures, in the data folder or in a bucket: what was filed, and what is served of it.
import { existsSync } from "node:fs";
import { rename } from "node:fs/promises";
import { join } from "node:path";
import { env, type Env } from "@/lib/base/env";
import { diskStore, sweepUnfinished } from "@/lib/base/storage/disk";
import { assertUsable } from "@/lib/base/storage/s3/check";
import { whileReaderWaits } from "@/lib/base/storage/s3/client";
import { s3Store } from "@/lib/base/storage/s3/store";
import type { FileStore } from "@/lib/base/storage/storage";

export type Stores = { originals: FileStore; served: FileStore };

/** Pictures as they were filed, with all that their files say. Nothing of it is ever served. */
export function originals(): FileStore {
  return stores().originals;
}

/** Renditions: what readers and the desk get, without position and device. */
export function served(): FileStore {
  return stores().served;
}

function stores(): Stores {
  return storesOf(env());
}

type StoreSettings = Pick<Env, "store" | "dataFolder">;

/** The stores of some settings. All of the newsroom but its move asks for those of its own. */
export function storesOf(settings: StoreSettings): Stores {
  return bucketStores(settings) ?? folderStores(settings);
}

/** The stores in the data folder, whether or not the newsroom uses them. */
export function folderStores({ dataFolder }: Pick<Env, "dataFolder"> = env()): Stores {
  const { originals, served } = foldersOf(dataFolder);
  return { originals: diskStore(originals), served: diskStore(served) };
}

/** The stores in the bucket of the settings; null if they name none. */
export function bucketStores({ store, dataFolder }: StoreSettings = env()): Stores | null {
  if (store === null) return null;
  const options = { unfinished: unfinishedFolder(dataFolder) };
  return {
    originals: s3Store(store, "originals/", options),
    served: s3Store(store, "media/", { ...options, readingPatience: whileReaderWaits }),
  };
}

/** Whether the bucket in use has no original, and the data folder has some. */
export async function isCopyForgotten(): Promise<boolean> {
  const bucket = bucketStores();
  if (bucket === null || (await hasFiles(bucket.originals))) return false;
  return hasFiles(folderStores().originals);
}

async function hasFiles(store: FileStore): Promise<boolean> {
  for await (const keys of store.list()) if (keys.length > 0) return true;
  return false;
}

/**
 * Sees that the bucket of the settings can be used, if they name one.
 * @throws InvalidInputError with a sentence that says why it cannot
 */
export async function assertStoreUsable(settings: StoreSettings = env()): Promise<void> {
  const { store, dataFolder } = settings;
  if (store !== null) await assertUsable(store, { unfinished: unfinishedFolder(dataFolder) });
}

/**
 * Opens the stores for a server: takes away what a killed one left half written on this machine, before anything is put.
 * @throws InvalidInputError as `assertStoreUsable`
 */
export async function openStores(): Promise<void> {
  for (const folder of Object.values(foldersOf(env().dataFolder))) await sweepUnfinished(folder);
  await assertStoreUsable();
}

/**
 * Moves the files of a newsroom from before there were renditions: they were filed in the folder
 * that is served now. The server makes what is served of them anew.
 */
export async function moveFormerFiles(): Promise<void> {
  const { originals, served } = foldersOf(env().dataFolder);
  if (existsSync(served) && !existsSync(originals)) await rename(served, originals);
}

function foldersOf(dataFolder: string) {
  return {
    originals: join(/* turbopackIgnore: true */ dataFolder, "originals"),
    served: join(/* turbopackIgnore: true */ dataFolder, "media"),
  };
}

/** Where bytes are put on this machine that are still coming in, or still being looked at. Swept at each start of the server. */
export function unfinishedFolder(dataFolder = env().dataFolder): string {
  return join(dataFolder, "originals", "unfinished");
}
