// Prisma's way to PostgreSQL: the driver's own adapter, and over it the rule that one transaction writes at a time, as in
// SQLite. What a transaction reads therefore still stands when it writes, and numbers are given in the order of the commits,
// whichever server writes. See docs/decisions/0028-two-databases.md.
import type { Socket } from "node:net";
import type {
  IsolationLevel,
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQuery,
  SqlResultSet,
  Transaction,
} from "@prisma/driver-adapter-utils";
import PQueue from "p-queue";
import type { ClientBase, Pool } from "pg";
import { writersLock } from "@/lib/base/postgresql/writers-lock";
import { onlyReads } from "@/lib/base/sql/only-reads";

/** Connections of one process at most: a server of PostgreSQL takes a hundred by itself. */
const mostConnections = 10;

/**
 * Connections of one process that write: one that does, and one that PostgreSQL has next. Other transactions wait without
 * a connection, so that those that only read get theirs.
 */
const mostWriters = 2;

/** Milliseconds in which a connection must be made. */
const longestWait = 5_000;

/**
 * The database of a `postgresql:` address, which must be there.
 * @param querySeconds after which a query is given up, and a transaction that asks nothing; null: never
 */
export function postgresqlAdapter(
  url: string,
  querySeconds: number | null = null,
): SqlDriverAdapterFactory {
  return {
    provider: "postgres",
    adapterName: "stet-postgresql",
    async connect() {
      // Not loaded by a newsroom in SQLite.
      const { default: pg } = await import("pg");
      const { PrismaPg } = await import("@prisma/adapter-pg");
      const pool = new pg.Pool({
        connectionString: url,
        max: mostConnections,
        connectionTimeoutMillis: longestWait,
        // Prisma writes and reads moments without their zone, as if the session were in UTC.
        onConnect: async (client) => {
          await client.query("SET TIME ZONE 'UTC'");
          if (querySeconds !== null) await limit(client, querySeconds);
        },
      });
      // A connection that PostgreSQL ends while it rests is made again when it is needed.
      pool.on("error", () => undefined);
      return new Adapter(await new PrismaPg(pool).connect(), pool);
    },
  };
}

/** Milliseconds that PostgreSQL has to say that it gave a query up. */
const grace = 5_000;

/** Given up by PostgreSQL; and by this process, where a broken network or a halted server says nothing at all. */
async function limit(client: ClientBase, seconds: number): Promise<void> {
  const milliseconds = seconds * 1_000;
  await client.query(
    `SET statement_timeout = ${milliseconds}; SET idle_in_transaction_session_timeout = ${milliseconds}`,
  );
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  // The driver's own limit would leave the query, and its connection would be given to the next one.
  stream.setTimeout(milliseconds + grace, () => {
    stream.destroy(
      new Error(`PostgreSQL has not answered for ${seconds + grace / 1_000} seconds.`),
    );
  });
}

class Adapter implements SqlDriverAdapter {
  readonly provider = "postgres";
  readonly adapterName = "stet-postgresql";
  readonly #inner: SqlDriverAdapter;
  readonly #pool: Pool;
  readonly #writers = new PQueue({ concurrency: mostWriters });

  constructor(inner: SqlDriverAdapter, pool: Pool) {
    this.#inner = inner;
    this.#pool = pool;
  }

  async queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    if (onlyReads(query.sql)) return answered(this.#inner.queryRaw(withoutNul(query)));
    return this.#alone((tx) => tx.queryRaw(query));
  }

  async executeRaw(query: SqlQuery): Promise<number> {
    return this.#alone((tx) => tx.executeRaw(query));
  }

  /** As one script: the driver's adapter cuts it at each semicolon, in the body of a function too. */
  async executeScript(script: string): Promise<void> {
    await this.#pool.query(script);
  }

  async startTransaction(level?: IsolationLevel): Promise<Transaction> {
    const end = await this.#turnToWrite();
    let inner: Transaction;
    try {
      inner = await this.#inner.startTransaction(level);
    } catch (error) {
      end();
      throw error;
    }
    const tx = new OneByOne(inner, end);
    try {
      await tx.executeRaw(plain(writersLock));
    } catch (error) {
      await undo(tx);
      throw error;
    }
    return tx;
  }

  /** Waits for one; what it gives ends it. */
  #turnToWrite(): Promise<() => void> {
    return new Promise((resolve) => {
      void this.#writers.add(() => new Promise<void>((end) => resolve(end)));
    });
  }

  getConnectionInfo() {
    return this.#inner.getConnectionInfo?.() ?? { supportsRelationJoins: true };
  }

  async dispose(): Promise<void> {
    await this.#inner.dispose();
    await this.#pool.end();
  }

  /** A single statement that writes. */
  async #alone<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    const tx = await this.startTransaction();
    let result: Result;
    try {
      result = await work(tx);
      await tx.executeRaw(plain("COMMIT"));
    } catch (error) {
      await undo(tx);
      throw error;
    }
    await tx.commit();
    return result;
  }
}

/** A transaction whose statements go to its connection one after the other, however many are asked for at once. */
class OneByOne implements Transaction {
  readonly provider = "postgres";
  readonly adapterName = "stet-postgresql";
  readonly options: Transaction["options"];
  readonly #inner: Transaction;
  readonly #onEnd: () => void;
  #last: Promise<unknown> = Promise.resolve();

  constructor(inner: Transaction, onEnd: () => void) {
    this.#inner = inner;
    this.#onEnd = onEnd;
    this.options = inner.options;
  }

  queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    return this.#next(() => this.#inner.queryRaw(withoutNul(query)));
  }

  executeRaw(query: SqlQuery): Promise<number> {
    return this.#next(() => this.#inner.executeRaw(withoutNul(query)));
  }

  commit(): Promise<void> {
    return this.#next(() => this.#inner.commit()).finally(this.#onEnd);
  }

  rollback(): Promise<void> {
    return this.#next(() => this.#inner.rollback()).finally(this.#onEnd);
  }

  #next<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = answered(this.#last.then(work));
    this.#last = result.catch(() => undefined);
    return result;
  }
}

/**
 * The driver throws an error without a code where the connection has ended, and not where PostgreSQL refuses: here it gets the
 * code that the standard has for it.
 */
async function answered<Result>(asked: Promise<Result>): Promise<Result> {
  try {
    return await asked;
  } catch (error) {
    const isWithoutCode =
      error instanceof Error && error.constructor === Error && !("code" in error);
    if (!isWithoutCode) throw error;
    const ended = new Error("The connection to PostgreSQL has ended.", { cause: error });
    throw Object.assign(ended, { code: "08006" });
  }
}

/** Ends the transaction and gives its connection back. Prisma sends these statements by itself where it began one. */
async function undo(tx: Transaction): Promise<void> {
  // The connection may be the fault; then PostgreSQL undoes by itself.
  await tx.executeRaw(plain("ROLLBACK")).catch(() => undefined);
  await tx.rollback();
}

/**
 * PostgreSQL has no text with the character NUL and refuses to be asked for one. It is asked for the character that stands for
 * what cannot be shown: no text that people wrote has it.
 */
function withoutNul(query: SqlQuery): SqlQuery {
  const isSound = query.args.every((arg) => typeof arg !== "string" || !arg.includes("\0"));
  if (isSound) return query;
  const args = query.args.map((arg) =>
    typeof arg === "string" ? arg.replaceAll("\0", "\ufffd") : arg,
  );
  return { ...query, args };
}

function plain(sql: string): SqlQuery {
  return { sql, args: [], argTypes: [] };
}
