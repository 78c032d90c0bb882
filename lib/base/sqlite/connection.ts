// One connection to the database file. SQLite answers at once or is busy; the waiting is done here, while the
// program goes on: libsql's own would hold up every reader.
import { setTimeout as wait } from "node:timers/promises";
import type { SqlQuery, SqlResultSet } from "@prisma/driver-adapter-utils";
import Database from "libsql";
import { asAdapterError, isBusy } from "@/lib/base/sqlite/errors";
import { columnType, fromSqlite, toSqlite } from "@/lib/base/sqlite/values";

/** Milliseconds, as the pauses count, that a statement waits for another process's write to end. */
const longestWait = 5_000;
const longestPause = 8;

export class Connection {
  readonly #database: Database.Database;

  constructor(file: string) {
    try {
      this.#database = new Database(file, { timeout: 0 });
    } catch (error) {
      throw asAdapterError(error);
    }
  }

  /** The rows of a query, read to the end. */
  async query(query: SqlQuery): Promise<SqlResultSet> {
    return this.#try(() => this.#rows(query));
  }

  /** Runs a statement; gives how many rows it changed. */
  async change(query: SqlQuery): Promise<number> {
    return this.#try(() => {
      const statement = this.#database.prepare(query.sql);
      if (!statement.reader) return statement.run(argumentsOf(query)).changes;
      statement.all(argumentsOf(query));
      return 0;
    });
  }

  /** Runs a script of statements without arguments. */
  async script(sql: string): Promise<void> {
    await this.#try(() => this.#database.exec(sql));
  }

  get isInTransaction(): boolean {
    return this.#database.inTransaction;
  }

  close(): void {
    this.#database.close();
  }

  #rows(query: SqlQuery): SqlResultSet {
    const statement = this.#database.prepare(query.sql);
    if (!statement.reader) {
      const { lastInsertRowid } = statement.run(argumentsOf(query));
      return { columnNames: [], columnTypes: [], rows: [], lastInsertId: String(lastInsertRowid) };
    }
    statement.raw(true).safeIntegers(true);
    const columns = statement.columns();
    const found = statement.all(argumentsOf(query)) as unknown[][];
    const columnTypes = columns.map(({ type }, index) =>
      columnType(
        type,
        found.map((row) => row[index]),
      ),
    );
    const rows = found.map((row) =>
      row.map((value, index) => fromSqlite(value, columnTypes[index] ?? columnType(null, [value]))),
    );
    return { columnNames: columns.map(({ name }) => name), columnTypes, rows };
  }

  async #try<Result>(work: () => Result): Promise<Result> {
    let pause = 1;
    for (let waited = 0; ; waited += pause, pause = Math.min(2 * pause, longestPause)) {
      try {
        return work();
      } catch (error) {
        if (!isBusy(error) || waited >= longestWait) throw asAdapterError(error);
      }
      await wait(pause);
    }
  }
}

function argumentsOf({ args, argTypes }: SqlQuery): unknown[] {
  return args.map((value, index) => toSqlite(value, argTypes[index]));
}
