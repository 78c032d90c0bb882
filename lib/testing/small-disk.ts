// A tiny disk, so that writing to it fails as on a full one. For tests only.
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";

/** In bytes. False if this user may not mount. */
export function mountSmallDisk(folder: string, bytes: number): boolean {
  mkdirSync(folder, { recursive: true });
  const size = ["-o", `size=${bytes}`];
  return spawnSync("mount", ["-t", "tmpfs", ...size, "tmpfs", folder]).status === 0;
}

/** At once, even if a file there is still open. */
export function unmount(folder: string): void {
  spawnSync("umount", ["--lazy", folder]);
}
