// A newsroom's data folder is its owner's alone: drafts, notes, password hashes and the secret are in it.
import { chmodSync, lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";

const others = 0o077;
const kept: unknown[] = ["EPERM", "EROFS"];

/**
 * Takes the data folder from every other user of the machine: folders 0700, files 0600. What this process makes
 * from now on is so by itself. A folder inside that was closed already is not gone through again: an archive of
 * pictures has very many. Systems without modes are left as they are.
 */
export function keepToOwner(dataFolder: string): void {
  if (process.platform === "win32") return;
  process.umask(others);
  close(dataFolder);
  for (const name of readdirSync(dataFolder)) closeTree(join(dataFolder, name));
}

function closeTree(path: string): void {
  const stats = lstatSync(path);
  if (stats.isSymbolicLink()) return;
  const wasOpen = close(path);
  if (!wasOpen || !stats.isDirectory()) return;
  for (const name of readdirSync(path)) closeTree(join(path, name));
}

/** Gives whether anybody else could do anything with it. */
function close(path: string): boolean {
  const { mode } = lstatSync(path);
  if ((mode & others) === 0) return false;
  try {
    chmodSync(path, mode & 0o700);
    return true;
  } catch (error) {
    // Somebody else's file, or a disk that cannot be written: serving it is no less sound than before.
    if (error instanceof Error && "code" in error && kept.includes(error.code)) return false;
    throw error;
  }
}
