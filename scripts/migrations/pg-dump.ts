// The backup of a PostgreSQL database, by PostgreSQL's own program.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { MigrationError } from "./error";

const run = promisify(execFile);

/** As `server_version_num` counts. */
type ServerVersion = number;

/**
 * Writes a dump that `pg_restore` reads.
 * @throws MigrationError if pg_dump is not installed, or older than the server
 */
export async function dumpDatabase(url: string, file: string): Promise<void> {
  const { address, password } = withoutPassword(url);
  await run("pg_dump", ["--format=custom", `--file=${file}`, `--dbname=${address}`], {
    env: { ...process.env, ...(password === "" ? {} : { PGPASSWORD: password }) },
  });
}

/** @throws MigrationError if there is no pg_dump that can back up a server of this version */
export async function assertDumpable(server: ServerVersion): Promise<void> {
  const wanted = Math.floor(server / 10_000);
  const found = await findPgDump();
  if (found !== null && found >= wanted) return;
  const what = found === null ? "pg_dump is not installed" : `pg_dump is of version ${found}`;
  throw new MigrationError(
    `An upgrade of this newsroom begins with a backup, and ${what}. Nothing was changed. Install PostgreSQL's programs of version ` +
      `${wanted} or newer (Debian: postgresql-client), or back up the database yourself and run: npm run upgrade -- --without-backup`,
  );
}

/** Its major version; null: it is not installed. */
async function findPgDump(): Promise<number | null> {
  try {
    const { stdout } = await run("pg_dump", ["--version"]);
    return Number(/\d+/.exec(stdout)?.[0] ?? 0);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/** Other users of the machine see what a program is called with. */
function withoutPassword(url: string): { address: string; password: string } {
  const address = new URL(url);
  const password = decodeURIComponent(address.password);
  address.password = "";
  return { address: address.href, password };
}
