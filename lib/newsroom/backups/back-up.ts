// Makes a backup while the newsroom is served. The records are read at one moment, and files are copied after it: a file never
// changes, and none is deleted while a backup is made, so that every file that the records name is still there.
import { existsSync, readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { db, type Transaction } from "@/lib/base/db";
import type { Env } from "@/lib/base/env";
import { InvalidInputError } from "@/lib/base/errors";
import { readCatalog } from "@/lib/base/tables/catalog";
import { digestsOf } from "@/lib/newsroom/backups/digests";
import { copyNamedFiles, listNamedFiles } from "@/lib/newsroom/backups/files";
import { listBackups, type Backup } from "@/lib/newsroom/backups/list";
import {
  manifestFormat,
  readManifest,
  type FileKind,
  type Manifest,
} from "@/lib/newsroom/backups/manifest";
import { putLines, putPieces } from "@/lib/newsroom/backups/pieces";
import { pruneBackups } from "@/lib/newsroom/backups/prune";
import { takeSnapshot, type Place, type Snapshot } from "@/lib/newsroom/backups/snapshot";
import { targetOf, type BackupTarget } from "@/lib/newsroom/backups/target";
import { whileFilesAreKept } from "@/lib/newsroom/media/renditions/deletion";
import { secretFile } from "@/lib/newsroom/users/server-secret";
import { storesOf } from "@/lib/newsroom/media/stores";

export type BackupOptions = {
  /** How many backups stay; all of them without it. */
  keep?: number | undefined;
  /** Reads the files that former backups copied, and copies damaged ones again. */
  isRead?: boolean;
  /** Gets lines on what is done. */
  told?: (line: string) => void;
};

/** Milliseconds that another backup is waited for: that of a killed process counts for a minute. */
const longestWait = 65_000;

/**
 * Backs up the newsroom of this process's settings.
 * @param to as `targetOf` takes it
 * @throws InvalidInputError with a sentence if it cannot be made: then there is no new backup
 */
export async function backUp(
  settings: Place & Pick<Env, "secret">,
  to: string,
  { told = () => {}, ...options }: BackupOptions = {},
): Promise<Backup> {
  const target = targetOf(to, settings);
  const make = () => makeBackup(settings, target, { ...options, told });
  // No server of this program runs on a database that an upgrade has still to come to.
  const tables = await readCatalog(db(), settings.databaseUrl === null ? "sqlite" : "postgresql");
  const jobs = tables.find(({ name }) => name === "JobClaim")?.columns ?? [];
  if (!jobs.some(({ name }) => name === "runId")) return make();
  for (let waited = 0; ; waited += 1_000) {
    const made = await whileFilesAreKept(make);
    if (made !== null) return made;
    if (waited === 0) told("Another backup is being made. Waiting for its end.");
    if (waited > longestWait) throw new InvalidInputError("Another backup is being made.");
    await wait(1_000);
  }
}

type Making = BackupOptions & { told: (line: string) => void };

async function makeBackup(
  settings: Place & Pick<Env, "secret">,
  target: BackupTarget,
  { keep, isRead = false, told }: Making,
): Promise<Backup> {
  await target.prepare();
  await assertOwn(target, (await readHistory(db())).newsroom);
  await target.sweep();
  const snapshot = await takeSnapshot(settings, target.scratch);
  try {
    told(`Records: as they are at ${snapshot.moment.toISOString()}`);
    const manifest = await fill(settings, target, snapshot, { isRead, told });
    const key = await target.manifests.put(Buffer.from(JSON.stringify(manifest)), "json");
    told("The backup is whole.");
    if (keep !== undefined) {
      const removed = await pruneBackups(target, keep);
      told(`Older backups removed: ${removed}`);
    }
    return { key, manifest };
  } finally {
    await snapshot.close();
    await target.sweep();
  }
}

async function fill(
  settings: Place & Pick<Env, "secret">,
  target: BackupTarget,
  snapshot: Snapshot,
  { isRead, told }: Required<Pick<Making, "isRead" | "told">>,
): Promise<Manifest> {
  const { database, kind, moment } = snapshot;
  const { newsroom, migrations } = await readHistory(database);
  const tables = await digestsOf(database, kind);
  told(`Tables: ${Object.keys(tables).length}, each with its digest`);
  const pieces = await putPieces(target.pieces, snapshot.stream());
  told(`Database: ${inMebibytes(pieces.size)}`);
  const named = await listNamedFiles(database, await readCatalog(database, kind));
  const lacking: string[] = [];
  const files = {} as Record<FileKind, Manifest[FileKind]>;
  for (const which of ["originals", "served"] as const) {
    const keys = named[which];
    const of = `of ${keys.length.toLocaleString("en")}`;
    const copied = await copyNamedFiles(storesOf(settings)[which], target[which], keys, {
      isRead,
      told: (done) => told(`Files (${nameOf(which)}): ${done.toLocaleString("en")} ${of}`),
    });
    told(
      `Files (${nameOf(which)}): ${copied.copied} copied, ${copied.there} were there already ${of}`,
    );
    lacking.push(...copied.lacking);
    const gone = new Set(copied.lacking);
    const held = keys.filter((key) => !gone.has(key));
    files[which] = { count: held.length, keys: await putLines(target.pieces, held) };
  }
  return readManifest(
    JSON.stringify({
      ...{ format: manifestFormat(), program: programVersion(), migrations, newsroom },
      ...{ moment, kind, tables, database: pieces, ...files, lacking: [...new Set(lacking)] },
      articles: tables["Article"]?.rows ?? 0,
      pictures: tables["Media"]?.rows ?? 0,
      secret: await putSecret(settings, target),
    }),
  );
}

function nameOf(which: FileKind): string {
  return which === "originals" ? "originals" : "renditions";
}

async function readHistory(
  database: Transaction,
): Promise<Pick<Manifest, "newsroom" | "migrations">> {
  const rows = await database.$queryRaw<{ id: string; name: string }[]>`
    SELECT "id", "migration_name" AS "name" FROM "_prisma_migrations"
    WHERE "rolled_back_at" IS NULL AND "finished_at" IS NOT NULL ORDER BY "started_at", "migration_name"`;
  return { newsroom: rows[0]?.id ?? "", migrations: rows.map(({ name }) => name) };
}

/** Two newsrooms in one place would remove each other's files. */
async function assertOwn(target: BackupTarget, newsroom: string): Promise<void> {
  const { backups } = await listBackups(target);
  if (backups.every(({ manifest }) => manifest.newsroom === newsroom)) return;
  throw new InvalidInputError(
    `${target.name} has backups of another newsroom. Name another place.`,
  );
}

/** A newsroom with another secret would sign everybody out, and could not read what is encrypted with it. */
async function putSecret(
  { dataFolder, secret }: Place & Pick<Env, "secret">,
  { pieces }: BackupTarget,
): Promise<Manifest["secret"]> {
  const file = secretFile(dataFolder);
  if (secret !== null || !existsSync(file)) return null;
  const bytes = readFileSync(file);
  return { size: bytes.length, parts: [await pieces.put(bytes, "part")] };
}

export function programVersion(): string {
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  return version;
}

export function inMebibytes(bytes: number): string {
  return `${(bytes / 1_048_576).toLocaleString("en", { maximumFractionDigits: 1 })} MiB`;
}
