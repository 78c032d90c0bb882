// Two processes may make the same file at once. It appears complete, and the first one stays.
import { linkSync, rmSync } from "node:fs";

/**
 * Moves the finished file `draft` to `place`. If a file is there, it stays and the draft is removed. Both must be in
 * one file system.
 */
export function putInPlace(draft: string, place: string): void {
  try {
    // A link is made whole or not at all, and never over an existing file.
    linkSync(draft, place);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    rmSync(draft);
  }
}
