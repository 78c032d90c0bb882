// A disk with room for little, so that what is written to it fails as on a full one. For tests only.
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";

/** Puts a disk of so many bytes at the folder; gives whether this user of this machine may do that. */
export function mountSmallDisk(folder: string, bytes: number): boolean {
  mkdirSync(folder, { recursive: true });
  const size = ["-o", `size=${bytes}`];
  return spawnSync("mount", ["-t", "tmpfs", ...size, "tmpfs", folder]).status === 0;
}

export function unmount(folder: string): void {
  spawnSync("umount", [folder]);
}
