// Only its owner may read a data folder: it has drafts, notes, password hashes and the secret.
import { chmodSync, lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";

const others = 0o077;
const kept: unknown[] = ["EPERM", "EROFS"];

/**
 * Sets folders to 0700 and files to 0600, also for what this process makes later. A folder inside that is closed
 * already is skipped, because an archive of pictures has very many. Systems without modes stay as they are.
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

/** True if anybody else had access. */
function close(path: string): boolean {
  const { mode } = lstatSync(path);
  if ((mode & others) === 0) return false;
  try {
    chmodSync(path, mode & 0o700);
    return true;
  } catch (error) {
    // Another user's file, or a read-only disk: serving it is no less safe than before.
    if (error instanceof Error && "code" in error && kept.includes(error.code)) return false;
    throw error;
  }
}
