// The records of a backup as a database again, and whether they are those that were backed up.
import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { connect, databaseFile, type DatabaseSettings } from "@/lib/base/db";
import { InvalidInputError } from "@/lib/base/errors";
import { restorePostgresql } from "@/lib/base/dumps/programs";
import { readCatalog } from "@/lib/base/tables/catalog";
import { differingTables, digestsOf } from "@/lib/newsroom/backups/digests";
import type { Manifest } from "@/lib/newsroom/backups/manifest";
import { decompressed, readPieces } from "@/lib/newsroom/backups/pieces";
import type { BackupStores } from "@/lib/newsroom/backups/target";

/**
 * Writes them into a folder that has no database, or into an empty PostgreSQL database, and compares them with the manifest.
 * @throws InvalidInputError if they are not those that were backed up
 */
export async function restoreRecords(
  { pieces }: BackupStores,
  manifest: Manifest,
  into: DatabaseSettings,
): Promise<void> {
  const stream = readPieces(pieces, manifest.database);
  if (into.databaseUrl === null) {
    await mkdir(into.dataFolder, { recursive: true, mode: 0o700 });
    const file = createWriteStream(databaseFile(into.dataFolder), {
      flags: "wx",
      mode: 0o600,
      flush: true,
    });
    await pipeline(decompressed(stream), file);
  } else {
    await restorePostgresql(into.databaseUrl, stream);
  }
  await assertSame(manifest, into);
}

/** The same, for a newsroom that goes on from there: the run that made the backup was under way, and nobody ends it there. */
export async function restoreNewsroom(
  from: BackupStores,
  manifest: Manifest,
  into: DatabaseSettings,
): Promise<void> {
  await restoreRecords(from, manifest, into);
  const database = connect(into);
  try {
    const tables = await readCatalog(database, manifest.kind);
    if (!tables.some(({ name }) => name === "BackupRun")) return;
    await database.backupRun.deleteMany({ where: { endedAt: null } });
  } finally {
    await database.$disconnect();
  }
}

async function assertSame(manifest: Manifest, into: DatabaseSettings): Promise<void> {
  const database = connect(into);
  try {
    if (into.databaseUrl === null) {
      const [check] = await database.$queryRaw<{ quick_check: string }[]>`PRAGMA quick_check(1)`;
      if (check?.quick_check !== "ok") throw damaged([String(check?.quick_check)]);
    } else {
      // Its plans need to know how much there is.
      await database.$executeRaw`ANALYZE`;
    }
    const differing = differingTables(manifest.tables, await digestsOf(database, manifest.kind));
    if (differing.length > 0) throw damaged(differing);
  } finally {
    await database.$disconnect();
  }
}

function damaged(what: readonly string[]): InvalidInputError {
  return new InvalidInputError(
    `The backup does not give back the records of its moment. These differ: ${what.join(", ")}.`,
  );
}
