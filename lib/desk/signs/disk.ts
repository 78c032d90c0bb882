import { rm, statfs, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { env } from "@/lib/base/env";
import { metrics } from "@/lib/base/metrics/metrics";
import { troubleOf } from "@/lib/base/trouble";
import type { Look, Sign } from "@/lib/desk/signs/sign";

/** Bytes: about a month of a small newsroom's pictures, and what a save and its log need. */
const little = 512 * 1024 ** 2;
const none = 4 * 1024 ** 2;

export const disk: Look = { answers: true, look: lookAtDisk };

const about = { name: "disk", title: "Disk" };
const makeRoom =
  "Make room on the disk of the data folder, or move the folder to a larger one. Editors’ texts wait in their browsers until then.";

async function lookAtDisk(): Promise<Sign> {
  const { dataFolder } = env();
  try {
    await writeSomething(dataFolder);
    const { bavail, bsize } = await statfs(/* turbopackIgnore: true */ dataFolder);
    const free = bavail * bsize;
    metrics.diskFree.set(free);
    const room = `${mebibytes(free)} free on the disk of the data folder.`;
    if (free < none)
      return { ...about, state: "act", word: "full", sentence: room, advice: makeRoom };
    if (free < little) {
      return { ...about, state: "look", word: "little room", sentence: room, advice: makeRoom };
    }
    return { ...about, state: "well", word: "room", sentence: room, advice: null };
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble === null) throw error;
    const isFull = trouble.status === 507;
    return {
      ...about,
      state: "act",
      word: isFull ? "full" : "not writable",
      sentence: `${trouble.fact}: nothing can be saved.`,
      advice: isFull
        ? makeRoom
        : "See what the machine’s own log says of the disk, and that the server’s user owns the data folder.",
    };
  }
}

/** A full disk or one that takes no writes is known by writing alone. */
async function writeSomething(dataFolder: string): Promise<void> {
  const file = join(/* turbopackIgnore: true */ dataFolder, `written-${process.pid}`);
  try {
    await writeFile(file, "Stet writes this to know that it can.\n");
  } finally {
    await rm(file, { force: true });
  }
}

function mebibytes(bytes: number): string {
  const many = bytes / 1024 ** 2;
  return many < 1024 ? `${Math.floor(many)} MiB` : `${(many / 1024).toFixed(1)} GiB`;
}
