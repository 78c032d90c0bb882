// Whether the database file of a running newsroom can be read, and written to.
import { statSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import Database from "libsql";
import { isBusy } from "@/lib/base/sqlite/errors";

/** `locked`: somebody else writes for long. `replaced`: the file is another than the one that is open. */
export type SqliteProbe = "answers" | "locked" | "gone" | "replaced";

/** Milliseconds that the one that writes may take before the database counts as locked. */
const patience = 1_000;

/** @param inode of the file that is open, if one is: an open database goes on in a file that was removed */
export async function probeSqlite(file: string, inode: number | undefined): Promise<SqliteProbe> {
  const found = statSync(/* turbopackIgnore: true */ file, { throwIfNoEntry: false });
  if (found === undefined) return "gone";
  if (inode !== undefined && found.ino !== inode) return "replaced";
  const database = new Database(file, { timeout: 0 });
  try {
    database.prepare(`SELECT max("number") FROM "Edition"`).all();
    for (const begun = Date.now(); ; await wait(50)) {
      try {
        database.exec("BEGIN IMMEDIATE; ROLLBACK");
        return "answers";
      } catch (error) {
        if (!isBusy(error)) throw error;
        if (Date.now() - begun > patience) return "locked";
      }
    }
  } finally {
    database.close();
  }
}
