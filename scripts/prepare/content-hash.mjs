// Changes are found by content, so that a fresh clone, a copy or a touched file is none.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * SHA-256, in hex, of the names and contents of the files and of all files in the folders. A missing file counts as
 * such; unit tests and hidden files are left out.
 * @param {string[]} paths
 */
export function contentHash(paths) {
  const hash = createHash("sha256");
  for (const path of paths.flatMap(listFiles)) {
    hash.update(`${path}\0`).update(readFileSync(path)).update("\0");
  }
  return hash.digest("hex");
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function listFiles(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => !name.startsWith(".") && !/\.test\.tsx?$/.test(name))
    .sort()
    .flatMap((name) => listFiles(join(path, name)));
}
