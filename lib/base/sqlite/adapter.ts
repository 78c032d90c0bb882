// Prisma's way to the database file: one connection that reads, one that writes, both open until the end.
// Transactions take turns on the second; nobody waits for them to read.
import {
  DriverAdapterError,
  type IsolationLevel,
  type SqlDriverAdapter,
  type SqlDriverAdapterFactory,
  type SqlQuery,
  type Transaction,
} from "@prisma/driver-adapter-utils";
import { onlyReads } from "@/lib/base/sql/only-reads";
import { Connection } from "@/lib/base/sqlite/connection";
import { Turns } from "@/lib/base/sqlite/turns";

const info = { provider: "sqlite", adapterName: "stet-sqlite" } as const;

/** The database of a file; the file is made if there is none. */
export function sqliteAdapter(file: string): SqlDriverAdapterFactory {
  return { ...info, connect: async () => new Adapter(file) };
}

class Adapter implements SqlDriverAdapter {
  readonly provider = info.provider;
  readonly adapterName = info.adapterName;
  readonly #reading: Connection;
  readonly #writing: Connection;
  readonly #turns = new Turns();

  constructor(file: string) {
    this.#writing = new Connection(file);
    this.#reading = new Connection(file);
  }

  async queryRaw(query: SqlQuery) {
    if (onlyReads(query.sql)) return this.#reading.query(query);
    return this.#turns.take(() => this.#writing.query(query));
  }

  async executeRaw(query: SqlQuery) {
    return this.#turns.take(() => this.#writing.change(query));
  }

  async executeScript(script: string) {
    await this.#turns.take(() => this.#writing.script(script));
  }

  async startTransaction(level?: IsolationLevel): Promise<Transaction> {
    if (level !== undefined && level !== "SERIALIZABLE") {
      throw new DriverAdapterError({ kind: "InvalidIsolationLevel", level });
    }
    const end = await this.#turns.begin();
    try {
      // At once the one that writes: what it reads still stands when it writes, and it is never refused for having read.
      await this.#writing.script("BEGIN IMMEDIATE");
    } catch (error) {
      end();
      throw error;
    }
    return new OpenTransaction(this.#writing, end);
  }

  getConnectionInfo() {
    return { supportsRelationJoins: false };
  }

  async dispose() {
    await this.#turns.take(async () => {
      this.#reading.close();
      this.#writing.close();
    });
  }
}

class OpenTransaction implements Transaction {
  readonly provider = info.provider;
  readonly adapterName = info.adapterName;
  readonly options = { usePhantomQuery: true };
  readonly #connection: Connection;
  readonly #end: () => void;

  constructor(connection: Connection, end: () => void) {
    this.#connection = connection;
    this.#end = end;
  }

  queryRaw(query: SqlQuery) {
    return this.#connection.query(query);
  }

  executeRaw(query: SqlQuery) {
    return this.#connection.change(query);
  }

  async commit() {
    try {
      await this.#connection.script("COMMIT");
    } catch (error) {
      await this.#undo();
      throw error;
    } finally {
      this.#end();
    }
  }

  async rollback() {
    try {
      await this.#undo();
    } finally {
      this.#end();
    }
  }

  /** SQLite ends a transaction by itself where the disk is full. */
  async #undo() {
    if (this.#connection.isInTransaction) await this.#connection.script("ROLLBACK");
  }
}
