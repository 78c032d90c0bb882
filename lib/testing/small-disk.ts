// A tiny disk, so that writing to it fails as on a full one. For tests only.
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";

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

/**
 * A disk that can be made to fail as one does whose file system found a fault: files can be read, and no write succeeds, not
 * even by those who have a file open. Null if this user may not mount.
 */
export function failingDisk(
  folder: string,
  mebibytes = 64,
): { fail: () => void; remove: () => void } | null {
  mkdirSync(folder, { recursive: true });
  const image = `${folder}.img`;
  const run = (program: string, ...args: string[]) => spawnSync(program, args).status === 0;
  const remove = () => {
    run("umount", folder);
    rmSync(image, { force: true });
  };
  const isThere =
    run("truncate", "-s", `${mebibytes}M`, image) &&
    run("mkfs.ext4", "-q", image) &&
    run("mount", "-o", "loop", image, folder);
  if (!isThere) {
    remove();
    return null;
  }
  return { fail: () => void run("mount", "-o", "remount,abort", folder), remove };
}
