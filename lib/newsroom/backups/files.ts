// The files that a newsroom's records name, and how they get from one store to another.
import { z } from "zod";
import type { Transaction } from "@/lib/base/db";
import { DamagedFileError } from "@/lib/base/storage/checked";
import { partsOf } from "@/lib/base/storage/parts";
import { readKey, type FileStore } from "@/lib/base/storage/storage";
import type { Table } from "@/lib/base/tables/tables";
import type { FileKind } from "@/lib/newsroom/backups/manifest";

/** Records that are read at once. */
const recordsAtOnce = 500;

/** Files that are copied at once. */
const filesAtOnce = 4;

const renditionKeys = z.array(z.object({ key: z.string() }));

type NamingRow = { id: string; fileKey: string | null; renditions: string | null };

/** Keys by their store, sorted. `tables` are those of the database, which may be of an older schema. */
export async function listNamedFiles(
  database: Transaction,
  tables: readonly Table[],
): Promise<Record<FileKind, string[]>> {
  const columns = tables.find(({ name }) => name === "Media")?.columns ?? [];
  const has = (name: string) => columns.some((column) => column.name === name);
  const named = { originals: new Set<string>(), served: new Set<string>() };
  // Before there were renditions, what was filed was served.
  const filed = has("renditions") ? named.originals : named.served;
  const renditions = has("renditions") ? `CAST("renditions" AS TEXT)` : "NULL";
  for (let after = ""; has("fileKey");) {
    const rows = await database.$queryRawUnsafe<NamingRow[]>(
      `SELECT "id", "fileKey", ${renditions} AS "renditions" FROM "Media"
       WHERE "id" > $1 ORDER BY "id" LIMIT ${recordsAtOnce}`,
      after,
    );
    for (const row of rows) {
      if (row.fileKey !== null) filed.add(row.fileKey);
      if (row.renditions === null) continue;
      for (const { key } of renditionKeys.parse(JSON.parse(row.renditions))) named.served.add(key);
    }
    const last = rows.at(-1);
    if (last === undefined) break;
    after = last.id;
  }
  if (tables.some(({ name }) => name === "Recording")) {
    const rows = await database.$queryRaw<
      { key: string }[]
    >`SELECT "fileKey" AS "key" FROM "Recording"`;
    for (const { key } of rows) named.served.add(key);
  }
  return { originals: [...named.originals].sort(), served: [...named.served].sort() };
}

export async function listAll(store: FileStore): Promise<Set<string>> {
  const all = new Set<string>();
  for await (const keys of store.list()) for (const key of keys) all.add(key);
  return all;
}

export type CopiedFiles = {
  copied: number;
  /** Those that `to` had already. */
  there: number;
  /** Those that `from` does not have, or has damaged. */
  lacking: string[];
};

/**
 * Copies those that `to` lacks. Each is checked by its hash on its way.
 * @param isRead reads also what `to` has, and copies it again where it is damaged
 * @param told is called after some files, with how many are done
 */
export async function copyNamedFiles(
  from: FileStore,
  to: FileStore,
  keys: readonly string[],
  { isRead = false, told = () => {} }: { isRead?: boolean; told?: (done: number) => void } = {},
): Promise<CopiedFiles> {
  const result: CopiedFiles = { copied: 0, there: 0, lacking: [] };
  const there = await listAll(to);
  const isThere = async (key: string) =>
    there.has(key) && (!isRead || (await conditionOf(to, key)) === "whole");
  await forEach(keys, async (key, done) => {
    if (await isThere(key)) result.there += 1;
    else if (await copyFile(from, to, key)) result.copied += 1;
    else result.lacking.push(key);
    if (done % 500 === 0) told(done);
  });
  result.lacking.sort();
  return result;
}

/** False if it is missing or damaged where it is. */
async function copyFile(from: FileStore, to: FileStore, key: string): Promise<boolean> {
  const read = readKey(key);
  const file = read && (await from.find(key));
  if (!read || !file) return false;
  try {
    await to.put(partsOf(file.read()), read.ending);
    return true;
  } catch (error) {
    if (error instanceof DamagedFileError) return false;
    throw error;
  }
}

export type Condition = "whole" | "missing" | "damaged";

/** Reads a file to its end. */
export async function conditionOf(store: FileStore, key: string): Promise<Condition> {
  const file = await store.find(key);
  if (file === null) return "missing";
  try {
    await file.read().pipeTo(new WritableStream());
    return "whole";
  } catch (error) {
    if (error instanceof DamagedFileError) return "damaged";
    throw error;
  }
}

/** Some at once; `done`: how many were begun. */
export async function forEach(
  keys: readonly string[],
  work: (key: string, done: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const worker = async () => {
    for (let key = keys[next]; key !== undefined; key = keys[next]) {
      next += 1;
      await work(key, next);
    }
  };
  await Promise.all(Array.from({ length: filesAtOnce }, worker));
}
