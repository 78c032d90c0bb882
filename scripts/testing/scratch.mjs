// Whatever tests write, they write in one folder, which is gone when they end.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Makes such a folder; it is removed when this process exits, for whatever reason. */
export function makeScratch() {
  const folder = mkdtempSync(join(tmpdir(), "stet-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}
