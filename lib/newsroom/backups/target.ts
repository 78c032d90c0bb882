// Where backups are: a folder, or a folder of a bucket. All of them share their files, each of which is named by its hash.
import { constants, existsSync, statSync } from "node:fs";
import { access, mkdir } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import type { Env } from "@/lib/base/env";
import { InvalidInputError } from "@/lib/base/errors";
import { diskStore, sweepUnfinished } from "@/lib/base/storage/disk";
import { assertUsable } from "@/lib/base/storage/s3/check";
import type { Bucket } from "@/lib/base/storage/s3/client";
import { s3Store } from "@/lib/base/storage/s3/store";
import type { FileStore } from "@/lib/base/storage/storage";
import { sweepFolder } from "@/lib/base/storage/unfinished";
import { isUnencryptedElsewhere, keyOfStoreUrl, parseStoreUrl } from "@/lib/base/store-url";

export type BackupStores = {
  originals: FileStore;
  served: FileStore;
  /** Pieces of databases and of other long files. */
  pieces: FileStore;
  /** One file for each backup, put when all others are there. */
  manifests: FileStore;
};

export type BackupTarget = BackupStores & {
  /** For people, without a key. */
  name: string;
  /** A folder on this machine for what is not whole yet. */
  scratch: string;
  /** Makes what is missing. @throws InvalidInputError with a sentence if nothing can be put there */
  prepare: () => Promise<void>;
  /** Takes away what a killed backup left. */
  sweep: () => Promise<void>;
};

type Settings = Pick<Env, "dataFolder" | "store">;

const folders = {
  originals: "originals",
  served: "media",
  pieces: "pieces",
  manifests: "manifests",
} as const;

/**
 * @param place a folder; `s3://BUCKET/FOLDER` in the newsroom's own store; or a bucket's address, as STORE_URL has it
 * @throws InvalidInputError if backups cannot be there
 */
export function targetOf(place: string, settings: Settings): BackupTarget {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(place))
    return bucketTarget(bucketOf(place, settings), settings);
  return folderTarget(resolve(/* turbopackIgnore: true */ place), settings);
}

function folderTarget(folder: string, { dataFolder }: Settings): BackupTarget {
  for (const [inner, outer] of [
    [folder, dataFolder],
    [dataFolder, folder],
  ] as const) {
    if (!isWithin(inner, outer)) continue;
    throw new InvalidInputError(
      `Backups in ${folder} would be lost together with ${dataFolder}. Name another folder, on another disk if there is one.`,
    );
  }
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    throw new InvalidInputError(`${folder} is no folder.`);
  }
  const scratch = join(folder, "unfinished");
  return {
    ...storesOf((name) => diskStore(join(folder, name))),
    ...{ name: folder, scratch },
    prepare: () => makeFolder(folder),
    async sweep() {
      for (const name of Object.values(folders)) await sweepUnfinished(join(folder, name));
      await sweepFolder(scratch);
    },
  };
}

function isWithin(inner: string, outer: string): boolean {
  const way = relative(outer, inner);
  return way === "" || !/^\.\.(\/|\\|$)/.test(way);
}

function bucketTarget(bucket: Bucket, { dataFolder }: Settings): BackupTarget {
  const scratch = join(/* turbopackIgnore: true */ dataFolder, "unfinished-backup");
  const options = { unfinished: join(scratch, "files") };
  const { origin, bucket: own, folder } = bucket;
  return {
    ...storesOf((name) => s3Store(bucket, `${name}/`, options)),
    ...{ name: `${origin}/${own}/${folder}`.replace(/\/$/, ""), scratch },
    prepare: () => assertUsable(bucket, options, "The store for backups"),
    sweep: () => sweepFolder(scratch),
  };
}

/** @throws InvalidInputError if it can neither be made nor be written to */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InvalidInputError(`Backups cannot be written to ${folder}: ${reason}`);
  }
}

function storesOf(make: (name: string) => FileStore): BackupStores {
  return {
    originals: make(folders.originals),
    served: make(folders.served),
    pieces: make(folders.pieces),
    manifests: make(folders.manifests),
  };
}

function bucketOf(place: string, { store }: Settings): Bucket {
  const bucket = place.startsWith("s3:") ? inOwnStore(place, store) : elsewhere(place, store);
  const isOwn = store?.origin === bucket.origin && store.bucket === bucket.bucket;
  const ours = ["originals/", "media/", "check/"].map((name) => (store?.folder ?? "") + name);
  const isTaken =
    bucket.folder === store?.folder || ours.some((name) => bucket.folder.startsWith(name));
  if (!isOwn || !isTaken) return bucket;
  throw new InvalidInputError(
    "The newsroom's own files are in that folder of the bucket. Name another folder or bucket for backups.",
  );
}

function inOwnStore(place: string, store: Env["store"]): Bucket {
  if (store === null) {
    throw new InvalidInputError(
      "s3:// names a bucket in the newsroom's own store, and STORE_URL names none. Give the whole address, as STORE_URL would have it.",
    );
  }
  const address = parseStoreUrl(`${store.origin}/${place.slice("s3://".length)}`);
  if (address === null) throw noAddress();
  const { bucket, folder } = address;
  return { ...store, bucket, folder };
}

function elsewhere(place: string, store: Env["store"]): Bucket {
  const address = parseStoreUrl(place);
  if (address === null) throw noAddress();
  if (isUnencryptedElsewhere(place)) {
    throw new InvalidInputError(
      "A store for backups that is not in a private network must have an address with https://.",
    );
  }
  const key = keyOfStoreUrl(place) ?? (store?.origin === address.origin ? store.key : null);
  if (key === null) {
    throw new InvalidInputError(
      "The address of the store for backups needs a key: https://KEY:SECRET@HOST/BUCKET/FOLDER.",
    );
  }
  return { ...address, key };
}

function noAddress(): InvalidInputError {
  return new InvalidInputError(
    "Backups go to a folder, to s3://BUCKET/FOLDER in the newsroom's own store, or to a bucket such as https://KEY:SECRET@s3.example.org/bucket/folder?region=eu-central-1.",
  );
}
