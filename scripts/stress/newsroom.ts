// The newsroom of a stress run: one server over SQLite, or several over a PostgreSQL and a store of files of the run's own.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { insistNode } from "../prepare/run.mjs";
import { startS3Server } from "@/lib/testing/s3-server";
import { StressServer } from "@/scripts/stress/server";
import { freePort } from "@/scripts/testing/free-port";
import { startHaproxy, type Haproxy } from "@/scripts/testing/haproxy";
import { startPostgresql, type PostgresqlServer } from "@/scripts/testing/postgresql";
import { queryServer } from "@/scripts/testing/query-server";

/** Of the command's arguments: numbers by their order, and `--servers N`. */
export function stressArguments(serversByDefault = 1): { numbers: number[]; servers: number } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { servers: { type: "string", default: String(serversByDefault) } },
  });
  return { numbers: positionals.map(Number), servers: Number(values.servers) };
}

export type Balancer = Haproxy & { url: string };

export class StressNewsroom {
  readonly servers: StressServer[] = [];
  readonly #count: number;
  #database: PostgresqlServer | null = null;
  #kills = 0;
  #stopStore = async () => {};
  #stopBalancer = async () => {};

  private constructor(count: number) {
    this.#count = count;
  }

  /** Makes the newsroom; its settings are this process's from now on. */
  static async prepare(count: number): Promise<StressNewsroom> {
    const newsroom = new StressNewsroom(count);
    if (count > 1) await newsroom.#beShared();
    await insistNode("Preparing the newsroom", ["--import", "tsx", "scripts/prepare.ts"]);
    return newsroom;
  }

  async #beShared(): Promise<void> {
    // What is acknowledged must outlive a kill of PostgreSQL.
    this.#database = await startPostgresql({ synchronous_commit: "on", fsync: "on" });
    await queryServer(this.#database.urlOf("postgres"), `CREATE DATABASE "stet"`);
    const store = await startS3Server(100);
    this.#stopStore = store.close;
    Object.assign(process.env, {
      DATABASE_URL: this.#database.urlOf("stet"),
      STORE_URL: store.storeUrl,
      STET_SECRET: "the one secret of all servers of the run",
    });
  }

  async start(): Promise<void> {
    for (let number = 0; number < this.#count; number += 1) {
      // A machine of its own has a folder of its own.
      const folder = mkdtempSync(join(tmpdir(), "stet-server-"));
      this.servers.push(await StressServer.start(number === 0 ? {} : { STET_DATA: folder }));
    }
  }

  /** The address of a server, the next for each next number. */
  urlOf(number: number): string {
    const server = this.servers[number % this.servers.length];
    if (server === undefined) throw new Error("There is no server yet.");
    return server.url;
  }

  /**
   * Puts a HAProxy in front of the servers; call it before `start`.
   * @returns what starts it once the servers run
   */
  async useBalancer(): Promise<() => Promise<Balancer>> {
    const port = await freePort();
    const url = `http://localhost:${port}`;
    Object.assign(process.env, { SITE_URL: url, TRUSTED_PROXIES: "127.0.0.1", STOP_SECONDS: "30" });
    return async () => {
      const ports = this.servers.map((server) => server.port);
      const balancer = await startHaproxy(port, ports);
      this.#stopBalancer = balancer.stop;
      return { ...balancer, url };
    };
  }

  /** Kills a server as a power failure would, the next one each time, and starts it again; PostgreSQL at every second time. */
  async killSomething(): Promise<void> {
    this.#kills += 1;
    if (this.#database && this.#kills % 2 === 0) return this.#database.killAndRestart();
    await this.servers[this.#kills % this.servers.length]?.killAndRestart();
  }

  async stop(): Promise<void> {
    await this.#stopBalancer();
    await Promise.all(this.servers.map((server) => server.stop()));
  }

  /** After the last look at the database. */
  async remove(): Promise<void> {
    await this.#database?.stop();
    await this.#stopStore();
  }
}
