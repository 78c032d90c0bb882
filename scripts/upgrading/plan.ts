// What an upgrade will do, found out without changing anything.
import { existsSync, statfsSync, statSync } from "node:fs";
import pg from "pg";
import { databaseFile, type DatabaseSettings } from "@/lib/base/db";
import { connectionProblem } from "@/lib/base/postgresql/problems";
import { Connection } from "@/lib/base/sqlite/connection";
import { programVersion } from "@/lib/base/versions/program-version";
import { roomNeeded } from "@/scripts/migrations/apply";
import { backupsFolder } from "@/scripts/migrations/backups";
import { MigrationError } from "@/scripts/migrations/error";
import { readMigrations } from "@/scripts/migrations/folder";
import {
  findPending,
  readHistory,
  refuseNewer,
  type HistorySource,
} from "@/scripts/migrations/history";
import { listReleases } from "@/scripts/releases/release";

export type Plan = {
  isOnPostgresql: boolean;
  /** The newest release with migrations that the database has all of; null: it is older than every release, or new. */
  from: string | null;
  to: string;
  isNew: boolean;
  pending: string[];
  articles: number;
  /** Bytes of the database. */
  size: number;
  /** Where the backup goes; null: somebody has made one. */
  backup: string | null;
  /** Bytes on the disk of the data folder. */
  room: { needed: number; free: number };
};

/** @throws MigrationError if the database is a newer program's, or cannot be read */
export async function planUpgrade(settings: DatabaseSettings, hasBackup: boolean): Promise<Plan> {
  const { databaseUrl, dataFolder } = settings;
  const found = databaseUrl === null ? await lookAtSqlite(dataFolder) : await lookAt(databaseUrl);
  const line = databaseUrl === null ? "sqlite" : "postgresql";
  const folder = databaseUrl === null ? "prisma/migrations" : "prisma/postgresql/migrations";
  const history = found.history.map(({ name }) => name);
  const pending = findPending(await readMigrations(folder), found.history, refuseNewer);
  const reached = listReleases().filter(({ newest }) => history.includes(newest[line] ?? ""));
  const disk = existsSync(dataFolder) ? statfsSync(dataFolder) : { bavail: 0, bsize: 0 };
  return {
    isOnPostgresql: databaseUrl !== null,
    from: reached.at(-1)?.version ?? null,
    to: programVersion(),
    isNew: history.length === 0,
    pending: pending.map(({ name }) => name),
    articles: found.articles,
    size: found.size,
    backup: hasBackup ? backupsFolder(dataFolder) : null,
    room: { needed: hasBackup ? found.room : 0, free: disk.bavail * disk.bsize },
  };
}

const count = `SELECT count(*) FROM "Article"`;

async function lookAtSqlite(dataFolder: string) {
  const file = databaseFile(dataFolder);
  if (!existsSync(file)) return { history: [], articles: 0, size: 0, room: 0 };
  const connection = new Connection(file);
  const source: HistorySource = {
    provider: "sqlite",
    queryRaw: (query) => connection.query(query),
  };
  try {
    const found = await countIn(source);
    return { ...found, size: statSync(file).size, room: roomNeeded(file) };
  } finally {
    connection.close();
  }
}

async function lookAt(url: string) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw new MigrationError(connectionProblem(error, url), { cause: error });
  }
  const source: HistorySource = {
    provider: "postgres",
    queryRaw: async ({ sql }) => client.query({ text: sql, rowMode: "array" }),
  };
  try {
    const found = await countIn(source);
    const { rows } = await source.queryRaw(asked("SELECT pg_database_size(current_database())"));
    const size = Number(rows[0]?.[0]);
    // A dump is compressed, and has no indexes.
    return { ...found, size, room: size / 2 };
  } finally {
    await client.end();
  }
}

async function countIn(source: HistorySource) {
  const history = await readHistory(source);
  if (history.length === 0) return { history, articles: 0 };
  const { rows } = await source.queryRaw(asked(count));
  return { history, articles: Number(rows[0]?.[0]) };
}

function asked(sql: string) {
  return { sql, args: [], argTypes: [] };
}
