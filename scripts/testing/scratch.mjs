import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder that is removed when this process exits, for whatever reason. */
export function makeScratch() {
  const folder = mkdtempSync(join(tmpdir(), "stet-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}
