import { databaseFile } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { postgresqlAdapter } from "@/lib/base/postgresql/adapter";
import { sqliteAdapter } from "@/lib/base/sqlite/adapter";
import type { Sign } from "@/lib/desk/signs/sign";
import { MigrationError } from "../migrations/error";
import { readMigrations } from "../migrations/folder";
import { findPending, readHistory, refuseNewer } from "../migrations/history";

const about = { name: "migrations", title: "Migrations" };

export async function lookAtMigrations(): Promise<Sign> {
  try {
    const pending = await listPending();
    if (pending.length === 0) {
      const sentence = "The database has all migrations of this version.";
      return { ...about, state: "well", word: "newest", sentence, advice: null };
    }
    return {
      ...{ ...about, state: "look", word: "pending" },
      sentence: `The database lacks ${pending.length === 1 ? "1 migration" : `${pending.length} migrations`} of this version.`,
      advice: "The next npm start applies them.",
    };
  } catch (error) {
    if (!(error instanceof MigrationError)) throw error;
    return {
      ...{ ...about, state: "act", word: "unknown" },
      sentence: error.message,
      advice: "Start the version of Stet that this database belongs to.",
    };
  }
}

async function listPending() {
  const { databaseUrl, dataFolder } = env();
  const [adapter, folder] =
    databaseUrl === null
      ? [sqliteAdapter(databaseFile(dataFolder)), "prisma/migrations"]
      : [postgresqlAdapter(databaseUrl), "prisma/postgresql/migrations"];
  const connection = await adapter.connect();
  try {
    return findPending(await readMigrations(folder), await readHistory(connection), refuseNewer);
  } finally {
    await connection.dispose();
  }
}
