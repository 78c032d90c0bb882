// What a journey does to the rows of a newsroom in SQLite.
import type { JourneyDatabase } from "@/e2e/newsroom";
import { databaseFile } from "@/lib/base/db";
import { Connection } from "@/lib/base/sqlite/connection";
import { withConnection } from "@/scripts/migrations/history";

export function sqliteOf(dataFolder: string): JourneyDatabase {
  const file = databaseFile(dataFolder);
  const execute = (script: string) =>
    withConnection(file, (connection) => connection.executeScript(script));
  return {
    execute,
    executeUnchecked: (script) => execute(`PRAGMA foreign_keys = OFF; ${script}`),
    async query(sql) {
      const { rows } = await withConnection(file, (connection) =>
        connection.queryRaw({ sql, args: [], argTypes: [] }),
      );
      return rows;
    },
    async whileWriting(work) {
      const connection = new Connection(file);
      await connection.script("BEGIN IMMEDIATE");
      try {
        await work();
      } finally {
        await connection.script("ROLLBACK");
        connection.close();
      }
    },
    refuseRows: (table, reason) =>
      execute(
        `CREATE TRIGGER "refuse_rows" BEFORE INSERT ON "${table}"
         BEGIN SELECT RAISE(ABORT, '${reason}'); END`,
      ),
    takeRows: () => execute(`DROP TRIGGER "refuse_rows"`),
  };
}
