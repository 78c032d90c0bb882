// The data folders that earlier releases left in prisma/releases/.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { databaseFile } from "@/lib/base/db";
import { facts } from "@/scripts/releases/facts";

export const releasesFolder = "prisma/releases";

/** Bytes of everything that one release leaves. */
export const mostBytes = 300_000;

export const files = {
  about: "release.json",
  database: "stet.db.gz",
  dump: "postgresql.sql.gz",
  /** Pictures and the secret, as they are in the data folder. */
  rest: "files",
} as const;

export const about = z.object({
  version: z.string(),
  /** The newest migration of each line; null where the release did not know the database. */
  newest: z.object({ sqlite: z.string(), postgresql: z.string().nullable() }),
  facts,
});
export type Release = z.infer<typeof about> & { folder: string };

/** Oldest first. */
export function listReleases(folder = releasesFolder): Release[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, files.about)))
    .map((name) => join(folder, name))
    .map((one) => ({
      ...about.parse(JSON.parse(readFileSync(join(one, files.about), "utf8"))),
      folder: one,
    }))
    .sort((one, other) => one.newest.sqlite.localeCompare(other.newest.sqlite));
}

/** Makes the data folder of a release at a place where there is none. */
export function unpackRelease({ folder }: Release, dataFolder: string): void {
  mkdirSync(dataFolder, { recursive: true });
  cpSync(join(folder, files.rest), dataFolder, { recursive: true });
  const packed = readFileSync(join(folder, files.database));
  writeFileSync(databaseFile(dataFolder), gunzipSync(packed));
}

/** The statements that make the release's newsroom in an empty PostgreSQL; null: it did not know PostgreSQL. */
export function dumpOfRelease({ folder }: Release): string | null {
  const path = join(folder, files.dump);
  return existsSync(path) ? gunzipSync(readFileSync(path)).toString("utf8") : null;
}
