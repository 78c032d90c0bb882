// The servers of a newsroom in PostgreSQL. One connection of each listens for notices (LISTEN) and says that the server runs.
// The number of the edition is the truth: a notice that is lost costs a heartbeat, never a page. See
// docs/decisions/0029-several-servers.md.
import { setTimeout as wait } from "node:timers/promises";
import type { Client, QueryResult, QueryResultRow } from "pg";
import { cutOffAfter, heartbeat, lease } from "@/lib/base/cluster/times";
import { InvalidInputError } from "@/lib/base/errors";
import type { Answering, Cluster } from "@/lib/base/other-servers";
import { randomId } from "@/lib/base/random-id";

export type Membership = {
  url: string;
  /** What people call this server by. */
  name: string;
  /** Tells servers with the same secret from others, and nothing of the secret. */
  secretDigest: string;
  /** There may be a new edition: fulfilled once its pages are expired here. */
  onEdition: () => Promise<void>;
};

/** Milliseconds between two tries to reach the database, and until somebody who waits looks again by himself. */
const retry = 250;

/** @throws InvalidInputError if another server runs with another secret: neither would take the other's sessions */
export async function joinCluster(membership: Membership): Promise<Cluster> {
  const member = new Member(membership);
  await member.begin();
  return member;
}

class Member implements Cluster {
  readonly #id = randomId();
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
    await this.#connect();
    const { rows } = await this.#query<{ name: string }>(
      `SELECT "name" FROM "Server" WHERE "secretDigest" <> $1 AND ${isHeardOf}`,
      [this.#membership.secretDigest],
    );
    const [other] = rows;
    if (other !== undefined) {
      await this.leave();
      throw new InvalidInputError(
        `The server ${other.name} of this newsroom runs with another secret. Give all servers the same STET_SECRET.`,
      );
    }
    await this.#sayThatItRuns();
    this.#beat = setInterval(() => void this.#live(), heartbeat);
  }

  isConnected(): boolean {
    return Date.now() - this.#heardAt < cutOffAfter;
  }

  async answersWith(edition: number): Promise<void> {
    if (edition <= this.#edition) return;
    this.#edition = edition;
    try {
      await this.#sayThatItRuns();
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
    await this.#query(`DELETE FROM "Server" WHERE "id" = $1`, [this.#id]).catch(() => undefined);
    await this.#client?.end().catch(() => undefined);
    this.#client = null;
  }

  async #count(edition: number): Promise<Answering> {
    const { rows } = await this.#query<{ answering: string; servers: string }>(
      `SELECT count(*) FILTER (WHERE "edition" >= $1) AS "answering", count(*) AS "servers"
       FROM "Server" WHERE "id" <> $2 AND ${isHeardOf}`,
      [edition, this.#id],
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
    await client.connect();
    await client.query("LISTEN stet_edition");
    await client.query("LISTEN stet_answers");
    this.#client = client;
  }

  #drop(client: Client): void {
    if (this.#client === client) this.#client = null;
  }

  #lose(error: unknown): undefined {
    const client = this.#client;
    if (client === null) return undefined;
    console.error("The other servers cannot be heard:", error);
    this.#client = null;
    client.end().catch(() => undefined);
    return undefined;
  }

  /**
   * At each heartbeat. A notice may have been lost, so that it looks for editions as well. A server that cannot catch up does
   * not say that it runs: nobody waits for it, and the balancer takes it out.
   */
  async #live(): Promise<void> {
    // A slow database must not be given a second connection.
    if (this.#hasLeft || this.#isLiving) return;
    this.#isLiving = true;
    try {
      if (this.#client === null) await this.#connect();
      const { rows } = await this.#query<{ number: number | null }>(
        `SELECT max("number") AS "number" FROM "Edition"`,
      );
      const isBehind = (rows[0]?.number ?? 0) > this.#edition;
      this.#behindSince = isBehind ? (this.#behindSince ?? Date.now()) : null;
      if (isBehind) void this.#look();
      const behindFor = this.#behindSince === null ? 0 : Date.now() - this.#behindSince;
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
      .catch((error: unknown) => console.error("New editions could not be looked at:", error));
    await this.#looking;
    this.#looking = null;
    if (!this.#isToLookAgain) return;
    this.#isToLookAgain = false;
    await this.#look();
  }

  async #sayThatItRuns(): Promise<void> {
    const { name, secretDigest } = this.#membership;
    await this.#query(
      `INSERT INTO "Server" ("id", "name", "secretDigest", "seenAt", "edition")
       VALUES ($1, $2, $3, clock_timestamp(), $4)
       ON CONFLICT ("id") DO UPDATE SET "seenAt" = clock_timestamp(), "edition" = excluded."edition"`,
      [this.#id, name, secretDigest, this.#edition],
    );
    this.#heardAt = Date.now();
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

/** Servers that stopped without a word are forgotten by their time. */
export const isHeardOf = `"seenAt" > clock_timestamp() - interval '${lease} milliseconds'`;
