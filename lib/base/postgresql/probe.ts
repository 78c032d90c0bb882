// Whether PostgreSQL can be read, and written to, asked over a connection for this alone: those of the newsroom may all wait.
import { writersLock } from "@/lib/base/postgresql/writers-lock";

/** `locked`: somebody else writes for long. */
export type PostgresqlProbe = "answers" | "locked" | "read-only";

/** Milliseconds for the connection, and for the one that writes. */
const patience = 1_000;

export async function probePostgresql(url: string): Promise<PostgresqlProbe> {
  // Not loaded by a newsroom in SQLite.
  const { default: pg } = await import("pg");
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 2 * patience,
    query_timeout: 2 * patience,
    lock_timeout: patience,
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ isReadOnly: boolean }>(
      `SELECT pg_is_in_recovery() OR current_setting('transaction_read_only')::boolean AS "isReadOnly"`,
    );
    if (rows[0]?.isReadOnly) return "read-only";
    return await client.query(writersLock).then(
      () => "answers" as const,
      (error: unknown) => {
        if (isLockTimeout(error)) return "locked" as const;
        throw error;
      },
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
function isLockTimeout(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "55P03";
}
