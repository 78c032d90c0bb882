// PostgreSQL's own programs that write a database into a file and back.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { InvalidInputError } from "@/lib/base/errors";

type Program = "pg_dump" | "pg_restore";

/** Where Debian's packages put them, of each version; others put them on the path. */
const packages = "/usr/lib/postgresql";

/** The newest of Debian's packages, or the first on the path. */
function find(program: Program): string {
  const versions = existsSync(packages) ? readdirSync(packages) : [];
  const newestFirst = versions.sort((one, other) => Number(other) - Number(one));
  const folders = [
    ...newestFirst.map((version) => join(packages, version, "bin")),
    ...(process.env["PATH"] ?? "").split(delimiter),
  ];
  const found = folders.map((folder) => join(folder, program)).find((file) => existsSync(file));
  if (found !== undefined) return found;
  throw new InvalidInputError(
    `The program ${program} is not installed on this machine. Install PostgreSQL's client programs (postgresql-client).`,
  );
}

/** Anybody on the machine can read the arguments of a program: the password goes another way. */
function run(program: Program, url: string, args: readonly string[]): ChildProcess {
  const address = new URL(url);
  const password = decodeURIComponent(address.password);
  address.password = "";
  return spawn(find(program), [...args, `--dbname=${address.href}`], {
    stdio: ["pipe", "pipe", "pipe"],
    env: { ...process.env, ...(password === "" ? {} : { PGPASSWORD: password }) },
  });
}

/**
 * The database as pg_dump writes it in its own format.
 * @param snapshot that another connection has exported
 */
export async function* dumpPostgresql(url: string, snapshot: string): AsyncGenerator<Uint8Array> {
  const child = run("pg_dump", url, [
    ...["--format=custom", "--compress=1", `--snapshot=${snapshot}`],
    ...["--no-owner", "--no-privileges", `--exclude-table-data=public."Server"`],
  ]);
  const ended = endOf(child, "pg_dump");
  child.stdin?.end();
  try {
    for await (const part of child.stdout ?? []) yield part as Uint8Array;
    await ended;
  } finally {
    child.kill();
  }
}

/** Writes what `dumpPostgresql` gave into an empty database, all of it or nothing. */
export async function restorePostgresql(
  url: string,
  dump: AsyncIterable<Uint8Array>,
): Promise<void> {
  const child = run("pg_restore", url, [
    ...["--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges"],
  ]);
  const ended = endOf(child, "pg_restore");
  child.stdout?.resume();
  const faults: unknown[] = [];
  try {
    // Where the program ends before it has read everything, its own words say why.
    const written = child.stdin ? pipeline(noting(dump, faults), child.stdin) : Promise.resolve();
    const [writing] = await Promise.all([written.catch((error: unknown) => ({ error })), ended]);
    if (writing) throw writing.error;
  } catch (error) {
    // A dump that cannot be read is the reason, whatever the program says of what it got.
    throw faults[0] ?? error;
  } finally {
    child.kill();
  }
}

async function* noting(dump: AsyncIterable<Uint8Array>, faults: unknown[]) {
  try {
    yield* dump;
  } catch (error) {
    faults.push(error);
    throw error;
  }
}

/** @throws Error with what the program said, unless it succeeded */
async function endOf(child: ChildProcess, program: Program): Promise<void> {
  const said: Buffer[] = [];
  child.stderr?.on("data", (part: Buffer) => said.push(part));
  const [code] = (await once(child, "close")) as [number | null];
  if (code === 0) return;
  const words = Buffer.concat(said).toString("utf8").trim();
  throw new Error(`${program} failed: ${words || `it ended with ${code}`}`);
}
