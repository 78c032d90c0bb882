// A PostgreSQL of the tests' own, from Debian's packages: in a throw-away folder, on a free port of this machine.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { freePort } from "@/scripts/testing/free-port";
import { postgresqlPrograms } from "@/scripts/testing/postgresql-programs.mjs";

export type PostgresqlServer = {
  /** The address of a database of this name. */
  urlOf: (database: string) => string;
  /** Ends it at once, as a crash does; what it gives starts it again at the same address. */
  shut: () => Promise<() => Promise<void>>;
  /** The same, one after the other. */
  killAndRestart: () => Promise<void>;
  stop: () => Promise<void>;
};

export function hasPostgresql(): boolean {
  return postgresqlPrograms() !== null;
}

/** PostgreSQL does not run as root: then it runs as the user that its package made. */
function owner(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string) =>
    Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: idOf("-u"), gid: idOf("-g") };
}

/** Starts a server without a database of ours. `settings` are those of postgresql.conf. */
export async function startPostgresql(
  settings: Record<string, string> = {},
): Promise<PostgresqlServer> {
  const bin = postgresqlPrograms();
  if (bin === null) throw new Error("PostgreSQL is not installed.");
  const who = owner();
  // A folder of root's own, as that of a run is, is closed to the other user.
  const folder = mkdtempSync(join(who.uid === undefined ? tmpdir() : "/tmp", "stet-postgresql-"));
  if (who.uid !== undefined && who.gid !== undefined) chownSync(folder, who.uid, who.gid);
  const data = join(folder, "data");
  execFileSync(
    join(bin, "initdb"),
    ["-D", data, "-U", "stet", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8"],
    { ...who, stdio: "ignore", cwd: folder },
  );
  const port = await freePort();
  const all = {
    port: String(port),
    listen_addresses: "127.0.0.1",
    unix_socket_directories: folder,
    // What is written need not outlive this machine.
    fsync: "off",
    full_page_writes: "off",
    synchronous_commit: "off",
    max_connections: "200",
    // It would hold the database that others are copied from.
    autovacuum: "off",
    ...settings,
  };
  const given = Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const run = () =>
    spawn(join(bin, "postgres"), ["-D", data, ...given], { ...who, stdio: "ignore", cwd: folder });
  let server = run();
  const killed = () => server.kill("SIGQUIT");
  process.once("exit", killed);
  const urlOf = (database: string) => `postgresql://stet@127.0.0.1:${port}/${database}`;
  await untilReady(urlOf("postgres"));
  const shut = async () => {
    const ended = once(server, "exit");
    server.kill("SIGQUIT");
    await ended;
    return async () => {
      server = run();
      await untilReady(urlOf("postgres"));
    };
  };
  return {
    urlOf,
    shut,
    async killAndRestart() {
      const restart = await shut();
      await restart();
    },
    async stop() {
      const ended = once(server, "exit");
      // One that was shut has ended.
      if (server.exitCode === null && server.signalCode === null) {
        server.kill("SIGINT");
        await ended;
      }
      process.off("exit", killed);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilReady(url: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (tries === 200) throw error;
      await wait(50);
    }
  }
}
