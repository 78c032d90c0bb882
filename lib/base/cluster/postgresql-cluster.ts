// The servers of a newsroom in PostgreSQL. One connection of each listens for notices (LISTEN) and says that the server runs.
// The number of the edition is the truth: a notice that is lost costs a heartbeat, never a page. See
// docs/decisions/0029-several-servers.md.
import { setTimeout as wait } from "node:timers/promises";
import type { Client, QueryResult, QueryResultRow } from "pg";
import { cutOffAfter, heartbeat, isHeardOf, lease, migrationsLock } from "@/lib/base/cluster/times";
import { InvalidInputError } from "@/lib/base/errors";
import type { Answering, Cluster } from "@/lib/base/process/other-servers";
import { logError, logWarning } from "@/lib/base/log/log";
import { isLeftBehind, leftBehindSentence } from "@/lib/base/versions/contraction";

export type Membership = {
  url: string;
  /** No other server has it, nor this one after a new start. */
  id: string;
  /** What people call this server by. */
  name: string;
  /** Tells servers with the same secret from others, and nothing of the secret. */
  secretDigest: string;
  /** Of the program. */
  version: string;
  /** There may be a new edition: fulfilled once its pages are expired here. */
  onEdition: () => Promise<void>;
};

/** Milliseconds between two tries to reach the database, and until somebody who waits looks again by himself. */
const retry = 250;

/**
 * @throws InvalidInputError if another server runs with another secret, since neither would take the other's sessions, or if
 * the database is no more as this version needs it
 */
export async function joinCluster(membership: Membership): Promise<Cluster> {
  const member = new Member(membership);
  await member.begin();
  return member;
}

class Member implements Cluster {
  readonly #membership: Membership;
  #client: Client | null = null;
  #edition = 0;
  #heardAt = 0;
  #behindSince: number | null = null;
  #isLiving = false;
  #last: Promise<unknown> = Promise.resolve();
  #hasLeft = false;
  #beat: NodeJS.Timeout | undefined;
  #looking: Promise<void> | null = null;
  #isToLookAgain = false;
  /** Told at each notice that another server answers with a newer edition. */
  #onNotice = new Set<() => void>();

  constructor(membership: Membership) {
    this.#membership = membership;
  }

  async begin(): Promise<void> {
    try {
      await this.#connect();
      await this.#forgetTheDead();
      await this.#assertOneSecret();
      await this.#whileNobodyMigrates(() => this.#sayThatItRuns());
    } catch (error) {
      await this.leave();
      throw error;
    }
    this.#beat = setInterval(() => void this.#live(), heartbeat);
  }

  async #assertOneSecret(): Promise<void> {
    const { rows } = await this.#query<{ name: string }>(
      `SELECT "name" FROM "Server" WHERE "secretDigest" <> $1 AND ${isHeardOf}`,
      [this.#membership.secretDigest],
    );
    const [other] = rows;
    if (other === undefined) return;
    throw new InvalidInputError(
      `The server ${other.name} of this newsroom runs with another secret. Give all servers the same STET_SECRET.`,
    );
  }

  isConnected(): boolean {
    return Date.now() - this.#heardAt < cutOffAfter;
  }

  async answersWith(edition: number): Promise<void> {
    if (edition <= this.#edition) return;
    this.#edition = edition;
    try {
      // Of one that was cut off the next heartbeat says whether it has caught up.
      await (this.isConnected() ? this.#sayThatItRuns() : this.#renew());
      await this.#query("SELECT pg_notify('stet_answers', '')");
    } catch (error) {
      // The next heartbeat says it.
      this.#lose(error);
    }
  }

  async untilAllAnswerWith(edition: number): Promise<Answering> {
    const end = Date.now() + 2 * lease;
    for (;;) {
      const answering = await this.#count(edition).catch((error: unknown) => this.#lose(error));
      if (answering && answering.answering >= answering.servers) return answering;
      // Who cannot be asked cannot be waited for: then the others' own leases are over.
      if (Date.now() > end) return answering ?? { answering: 1, servers: 1 };
      await this.#noticeOrPause();
    }
  }

  async leave(): Promise<void> {
    if (this.#hasLeft) return;
    this.#hasLeft = true;
    clearInterval(this.#beat);
    await this.#query(`DELETE FROM "Server" WHERE "id" = $1`, [this.#membership.id]).catch(
      () => undefined,
    );
    await this.#client?.end().catch(() => undefined);
    this.#client = null;
  }

  async #count(edition: number): Promise<Answering> {
    const { rows } = await this.#query<{ answering: string; servers: string }>(
      `SELECT count(*) FILTER (WHERE "edition" >= $1) AS "answering", count(*) AS "servers"
       FROM "Server" WHERE "id" <> $2 AND ${isHeardOf}`,
      [edition, this.#membership.id],
    );
    const [others] = rows;
    return {
      answering: 1 + Number(others?.answering ?? 0),
      servers: 1 + Number(others?.servers ?? 0),
    };
  }

  async #connect(): Promise<void> {
    // Not loaded by a newsroom in SQLite.
    const { default: pg } = await import("pg");
    const client = new pg.Client({
      connectionString: this.#membership.url,
      connectionTimeoutMillis: 2_000,
      query_timeout: 2_000,
    });
    client.on("error", () => this.#drop(client));
    client.on("end", () => this.#drop(client));
    client.on("notification", ({ channel }) => {
      if (channel === "stet_edition") void this.#look();
      for (const tell of this.#onNotice) tell();
    });
    try {
      await client.connect();
      await client.query("LISTEN stet_edition");
      await client.query("LISTEN stet_answers");
    } catch (error) {
      client.end().catch(() => undefined);
      throw error;
    }
    this.#client = client;
    await this.#assertNotLeftBehind();
  }

  /** Asked at each connection: while this server heard nothing, a newer one may have taken away what it needs. */
  async #assertNotLeftBehind(): Promise<void> {
    const { version } = this.#membership;
    const { rows } = await this.#query<{ name: string }>(
      `SELECT "migration_name" AS "name" FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL`,
    );
    const migration = rows.find(({ name }) => isLeftBehind(version, name));
    if (migration) throw new InvalidInputError(leftBehindSentence(version, migration.name));
  }

  /** Who migrates looks first at who runs: neither may come in between. */
  async #whileNobodyMigrates(work: () => Promise<void>): Promise<void> {
    const lock = `SELECT pg_try_advisory_lock_shared(${migrationsLock}) AS "isHeld"`;
    while (!(await this.#query<{ isHeld: boolean }>(lock)).rows[0]?.isHeld) await wait(retry);
    try {
      await this.#assertNotLeftBehind();
      await work();
    } finally {
      await this.#query(`SELECT pg_advisory_unlock_shared(${migrationsLock})`);
    }
  }

  async #forgetTheDead(): Promise<void> {
    await this.#query(`DELETE FROM "Server" WHERE "seenAt" < clock_timestamp() - interval '1 day'`);
  }

  #drop(client: Client): void {
    if (this.#client === client) this.#client = null;
  }

  #lose(error: unknown): undefined {
    const client = this.#client;
    if (client === null) return undefined;
    logWarning("The other servers cannot be heard.", { error });
    this.#client = null;
    client.end().catch(() => undefined);
    return undefined;
  }

  /**
   * At each heartbeat. A notice may have been lost, so that it looks for editions as well. A server that cannot catch up does
   * not say that it runs: nobody waits for it, and the balancer takes it out. One that was cut off is no part of them again until
   * it has caught up: nobody waited for it meanwhile, so its pages may be those that were purged everywhere else.
   */
  async #live(): Promise<void> {
    // A slow database must not be given a second connection.
    if (this.#hasLeft || this.#isLiving) return;
    this.#isLiving = true;
    try {
      if (this.#client === null) await this.#connect();
      const wasCutOff = !this.isConnected();
      // From here on the others wait for it, so that what it looks for now is all that it has missed.
      if (wasCutOff && this.#behindSince === null) await this.#renew();
      const { rows } = await this.#query<{ number: number | null }>(
        `SELECT max("number") AS "number" FROM "Edition"`,
      );
      const isBehind = (rows[0]?.number ?? 0) > this.#edition;
      this.#behindSince = isBehind ? (this.#behindSince ?? Date.now()) : null;
      if (isBehind) void this.#look();
      const behindFor = this.#behindSince === null ? 0 : Date.now() - this.#behindSince;
      if (wasCutOff && isBehind) return;
      if (behindFor < cutOffAfter) await this.#sayThatItRuns();
    } catch (error) {
      this.#lose(error);
    } finally {
      this.#isLiving = false;
    }
  }

  /** One look at a time; what is told meanwhile makes it look once more. */
  async #look(): Promise<void> {
    if (this.#looking) {
      this.#isToLookAgain = true;
      return;
    }
    this.#looking = this.#membership
      .onEdition()
      .catch((error: unknown) => logError("New editions could not be looked at.", { error }));
    await this.#looking;
    this.#looking = null;
    if (!this.#isToLookAgain) return;
    this.#isToLookAgain = false;
    await this.#look();
  }

  async #sayThatItRuns(): Promise<void> {
    await this.#renew();
    this.#heardAt = Date.now();
  }

  async #renew(): Promise<void> {
    const { id, name, secretDigest, version } = this.#membership;
    await this.#query(
      `INSERT INTO "Server" ("id", "name", "secretDigest", "version", "seenAt", "edition")
       VALUES ($1, $2, $3, $4, clock_timestamp(), $5)
       ON CONFLICT ("id") DO UPDATE SET "seenAt" = clock_timestamp(), "edition" = excluded."edition"`,
      [id, name, secretDigest, version, this.#edition],
    );
  }

  /** One after the other: a connection takes one query at a time. */
  #query<Row extends QueryResultRow>(
    sql: string,
    values: unknown[] = [],
  ): Promise<QueryResult<Row>> {
    const result = this.#last.then(() => {
      if (this.#client === null) throw new Error("There is no connection to the database.");
      return this.#client.query<Row>(sql, values);
    });
    this.#last = result.catch(() => undefined);
    return result;
  }

  #noticeOrPause(): Promise<unknown> {
    return new Promise<void>((resolve) => {
      const tell = () => {
        this.#onNotice.delete(tell);
        resolve();
      };
      this.#onNotice.add(tell);
      void wait(retry).then(tell);
    });
  }
}
