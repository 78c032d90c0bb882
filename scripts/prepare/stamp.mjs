// A stamp beside a product names its sources. It is removed before the work and written after it, so that interrupted
// work is done again.
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";

/**
 * @param {string} file
 * @param {string} hash of what it would be made from now
 */
export function isStamped(file, hash) {
  return existsSync(file) && readFileSync(file, "utf8") === hash;
}

/**
 * Does `work` and stamps it.
 * @param {string} file
 * @param {string} hash
 * @param {() => Promise<void>} work
 */
export async function stamped(file, hash, work) {
  rmSync(file, { force: true });
  await work();
  writeFileSync(file, hash);
}
