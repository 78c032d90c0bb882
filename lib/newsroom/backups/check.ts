// Whether a backup has all that its manifest names.
import { InvalidInputError } from "@/lib/base/errors";
import { conditionOf, forEach, listAll } from "@/lib/newsroom/backups/files";
import { assertPictureKeys, type Manifest } from "@/lib/newsroom/backups/manifest";
import { readLines } from "@/lib/newsroom/backups/pieces";
import type { BackupStores } from "@/lib/newsroom/backups/target";

type Options = {
  told: (line: string) => void;
  /** Which files are read to their end. Of the others it is seen that they are there. All of them, if it is not said. */
  isRead?: (key: string) => boolean;
};

/** @throws InvalidInputError that names the files which are missing or damaged */
export async function checkFiles(
  stores: BackupStores,
  manifest: Manifest,
  { told, isRead = () => true }: Options,
): Promise<void> {
  const problems: string[] = [];
  for (const which of ["originals", "served"] as const) {
    const keys = await readLines(stores.pieces, manifest[which].keys);
    assertPictureKeys(keys);
    const there = await listAll(stores[which]);
    let read = 0;
    await forEach(keys, async (key) => {
      if (!there.has(key)) problems.push(`${key} is missing.`);
      if (!there.has(key) || !isRead(key)) return;
      read += 1;
      const condition = await conditionOf(stores[which], key);
      if (condition !== "whole") problems.push(`${key} is ${condition}.`);
    });
    const name = which === "served" ? "renditions" : "originals";
    told(
      `Files (${name}): ${keys.length.toLocaleString("en")}, ${read.toLocaleString("en")} of them read`,
    );
  }
  assertNone(problems);
}

/** The same, and every piece of the database and of the other long files. */
export async function checkBackup(
  stores: BackupStores,
  manifest: Manifest,
  told: (line: string) => void,
): Promise<void> {
  const { database, originals, served, secret } = manifest;
  const problems: string[] = [];
  const all = [database, originals.keys, served.keys, ...(secret ? [secret] : [])];
  for (const key of all.flatMap(({ parts }) => parts)) {
    const condition = await conditionOf(stores.pieces, key);
    if (condition !== "whole") problems.push(`${key} is ${condition}.`);
  }
  assertNone(problems);
  told(`Database: ${database.parts.length} pieces read`);
  await checkFiles(stores, manifest, { told });
}

function assertNone(problems: readonly string[]): void {
  if (problems.length === 0) return;
  throw new InvalidInputError([
    `The backup is not whole: ${problems.length} files are missing or damaged in it.`,
    ...problems.slice(0, 20),
  ]);
}
