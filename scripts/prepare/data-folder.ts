// The one folder that a running newsroom writes to must be there and be writable before anything else.
import { accessSync, constants, existsSync, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { InvalidInputError } from "@/lib/base/errors";
import { restoringFolder } from "@/lib/newsroom/backups/restore";

/**
 * Makes the data folder if it is missing.
 * @throws InvalidInputError if a restore of it was stopped, or if it cannot be made, is no folder, or cannot be written to
 */
export function ensureDataFolder(path: string): void {
  assertNotHalfRestored(path);
  try {
    makeFolder(path);
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InvalidInputError(`STET_DATA names ${path}, which cannot be used: ${reason}`);
  }
  if (!statSync(path).isDirectory()) {
    throw new InvalidInputError(`STET_DATA names ${path}, which is not a folder.`);
  }
}

/** A restore was killed between its two renames: an empty newsroom must not take the place. */
function assertNotHalfRestored(path: string): void {
  if (existsSync(path) || !existsSync(restoringFolder(path))) return;
  throw new InvalidInputError(
    `A restore of ${path} was stopped at its end: run the same npm run restore again.`,
  );
}

/** One level at a time: Node's own recursive way never ends where a file system makes no folders (/proc). */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}
