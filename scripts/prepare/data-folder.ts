// The one folder that a running newsroom writes to must be there and be writable before anything else.
import { accessSync, constants, existsSync, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { InvalidInputError } from "@/lib/base/errors";

/**
 * Makes the data folder if it is missing.
 * @throws InvalidInputError if it cannot be made, is no folder, or cannot be written to
 */
export function ensureDataFolder(path: string): void {
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

/** One level at a time: Node's own recursive way never ends where a file system makes no folders (/proc). */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}
