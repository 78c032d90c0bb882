// What Prisma's own command line keeps of the migrations that a database has: it can go on from there.
import { randomUUID } from "node:crypto";
import type { Migration } from "./folder";

/** Prisma's table, as its engine makes it. */
export const makeHistoryTable = {
  sqlite: `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
);`,
  postgresql: `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum"              VARCHAR(64) NOT NULL,
    "finished_at"           TIMESTAMPTZ,
    "migration_name"        VARCHAR(255) NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        TIMESTAMPTZ,
    "started_at"            TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count"   INTEGER NOT NULL DEFAULT 0
);`,
} as const;

/** Says that a migration is applied. Names are those of files, and checksums are hexadecimal. */
export function recordOf({ name, checksum }: Migration, startedAt: Date, finishedAt: Date): string {
  const values = [
    ...[randomUUID(), checksum, moment(finishedAt), name, moment(startedAt)].map(
      (value) => `'${value.replaceAll("'", "''")}'`,
    ),
    "1",
  ];
  return `INSERT INTO "_prisma_migrations"
    ("id", "checksum", "finished_at", "migration_name", "started_at", "applied_steps_count")
    VALUES (${values.join(", ")});`;
}

function moment(at: Date): string {
  return at.toISOString().replace("Z", "+00:00");
}
