// A copy of a SQLite database of one moment, while others write to it.
import Database from "libsql/promise";
import { asAdapterError } from "@/lib/base/sqlite/errors";

/** Milliseconds that the copy waits for its turn to begin. */
const longestWait = 5_000;

/**
 * Writes the database of `file` into `copy`, which must not be there. It reads what was committed when it began, and nobody
 * waits for it. The work is done on a thread of its own.
 */
export async function copySqlite(file: string, copy: string): Promise<void> {
  const database = new Database(file, { timeout: longestWait });
  try {
    await database.exec(`VACUUM INTO '${copy.replaceAll("'", "''")}'`);
  } catch (error) {
    throw asAdapterError(error);
  } finally {
    database.close();
  }
}
