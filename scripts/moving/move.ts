// A whole newsroom from one database and store to another. What is copied is only read, and stays as it is.
import { connect, databaseFile } from "@/lib/base/db";
import { InvalidInputError } from "@/lib/base/errors";
import { readTables } from "@/lib/base/tables/tables";
import { assertStoreUsable, storesOf } from "@/lib/newsroom/media/stores";
import { applyMigrations } from "@/scripts/migrations/apply";
import { MigrationError } from "@/scripts/migrations/error";
import { applyPostgresqlMigrations } from "@/scripts/migrations/postgresql";
import { keepToOwner } from "@/scripts/prepare/owner-only";
import { beginMove } from "@/scripts/moving/begun";
import { assertNotOfOthers, moveFiles, type MovedFiles } from "@/scripts/moving/files";
import {
  asOptions,
  assertMayMoveInto,
  isSameStore,
  nameOfStore,
  sourceIdentity,
  type Place,
} from "@/scripts/moving/places";
import { moveRecords, type MovedTable } from "@/scripts/moving/records";
import { assertNoServer } from "@/scripts/stopped";

export type Moved = {
  /** Null: the records stay where they are. */
  tables: MovedTable[] | null;
  /** Null: the files stay where they are. */
  files: MovedFiles | null;
};

const kinds = ["originals", "served"] as const;

/**
 * Moves what `from` and `to` say differently. It can be killed at any moment and run again.
 * @param told gets lines on what is done
 * @throws InvalidInputError with a sentence if a server runs, if the target has a newsroom of its own, or if it cannot be used
 */
export async function move(from: Place, to: Place, told: (line: string) => void): Promise<Moved> {
  await assertNoServer(from.dataFolder);
  const movesRecords = from.databaseUrl !== to.databaseUrl;
  const movesFiles = !isSameStore(from, to);
  const source = await sourceIdentity(from);
  const tables = await readTables();
  const isBegun = movesRecords && (await assertMayMoveInto(to, source, tables));
  if (movesFiles) await assertStoreFits(from, to);

  if (movesRecords) {
    await migrate(to);
    if (!isBegun) await mark(to, source);
  }
  const files = movesFiles ? await moveStores(from, to, told) : null;
  return { tables: movesRecords ? await moveRecords(from, to, tables, told) : null, files };
}

async function assertStoreFits(from: Place, to: Place): Promise<void> {
  await assertStoreUsable(to).catch((error: unknown) => {
    throw error instanceof InvalidInputError
      ? new InvalidInputError(asOptions(error.message))
      : error;
  });
  const [source, target] = [storesOf(from), storesOf(to)];
  for (const kind of kinds) await assertNotOfOthers(source[kind], target[kind], nameOfStore(to));
}

async function migrate({ databaseUrl, dataFolder }: Place): Promise<void> {
  try {
    if (databaseUrl !== null) await applyPostgresqlMigrations(databaseUrl, { dataFolder });
    else await applyMigrations(databaseFile(dataFolder), "prisma/migrations");
    keepToOwner(dataFolder);
  } catch (error) {
    if (!(error instanceof MigrationError)) throw error;
    throw new InvalidInputError(asOptions(error.message));
  }
}

async function mark(to: Place, source: string): Promise<void> {
  const database = connect(to);
  try {
    await database.$transaction((tx) => beginMove(tx, source));
  } finally {
    await database.$disconnect();
  }
}

async function moveStores(
  from: Place,
  to: Place,
  told: (line: string) => void,
): Promise<MovedFiles> {
  const [source, target] = [storesOf(from), storesOf(to)];
  const all: MovedFiles = { count: 0, damaged: [] };
  for (const kind of kinds) {
    const { count, damaged } = await moveFiles(source[kind], target[kind], told);
    all.count += count;
    all.damaged.push(...damaged);
  }
  return all;
}
