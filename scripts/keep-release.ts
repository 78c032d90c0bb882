// `npm run keep-release` leaves the data folder of this release in prisma/releases/: a small newsroom, made by this program.
// `--program FOLDER` lets the program in another folder make it, and `--name NAME` calls it so; `--newsroom FILE` says by
// which script.
import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { databaseFile } from "@/lib/base/db";
import { Connection } from "@/lib/base/sqlite/connection";
import { readFacts, tablesOfFacts } from "@/scripts/releases/facts";
import { files, mostBytes, releasesFolder } from "@/scripts/releases/release";
import { hasPostgresql, startPostgresql } from "@/scripts/testing/postgresql";
import { queryServer } from "@/scripts/testing/query-server";
import { defaultSettings } from "@/scripts/testing/settings.mjs";
import { makeScratch } from "@/scripts/testing/scratch.mjs";

/** What a running server and a start write for themselves. */
const left = ["stet.db", "stet.db-wal", "stet.db-shm", "server.json", "before-upgrades"];

const { values } = parseArgs({
  options: {
    program: { type: "string", default: "." },
    name: { type: "string" },
    newsroom: { type: "string", default: "scripts/releases/newsroom.ts" },
  },
});
const program = resolve(values.program);
const dataFolder = join(makeScratch(), "data");

function run(script: string, ...args: string[]): void {
  const settings = { ...defaultSettings, STET_DEMO: "off", STET_DATA: dataFolder };
  execFileSync(process.execPath, ["--import", "tsx", script, ...args], {
    ...{ cwd: program, stdio: ["ignore", "ignore", "inherit"] },
    env: { ...process.env, ...settings },
  });
}

function newestOf(line: string): string | null {
  try {
    const names = readdirSync(join(program, line)).filter((name) => /^\d{14}_/.test(name));
    return names.sort().at(-1) ?? null;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/** The same newsroom in PostgreSQL, as statements. */
async function dumpPostgresql(): Promise<Buffer> {
  const server = await startPostgresql();
  try {
    await queryServer(server.urlOf("postgres"), `CREATE DATABASE "stet"`);
    const url = server.urlOf("stet");
    run("scripts/move.ts", "--to", url);
    const options = ["--no-owner", "--no-privileges", `--dbname=${url}`];
    return execFileSync("pg_dump", options);
  } finally {
    await server.stop();
  }
}

async function pack(): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(program, "package.json"), "utf8")) as {
    version: string;
  };
  const folder = join(releasesFolder, values.name ?? version);
  const postgresql = newestOf("prisma/postgresql/migrations");
  if (postgresql !== null && !hasPostgresql()) throw new Error("PostgreSQL is not installed.");
  const dump = postgresql === null ? null : await dumpPostgresql();
  const connection = new Connection(databaseFile(dataFolder));
  await connection.script("VACUUM; PRAGMA wal_checkpoint(TRUNCATE)");
  connection.close();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const schema = readFileSync(join(program, "prisma/schema.prisma"), "utf8");
  const facts = await readFacts({ databaseUrl: null, dataFolder }, tablesOfFacts(schema));
  const newest = { sqlite: newestOf("prisma/migrations"), postgresql };
  const about = { version: values.name ?? version, newest, facts };
  writeFileSync(join(folder, files.about), `${JSON.stringify(about, null, 2)}\n`);
  const database = readFileSync(databaseFile(dataFolder));
  writeFileSync(join(folder, files.database), gzipSync(database, { level: 9 }));
  if (dump !== null) writeFileSync(join(folder, files.dump), gzipSync(dump, { level: 9 }));
  for (const name of readdirSync(dataFolder)) {
    const to = join(folder, files.rest, name);
    if (!left.includes(name)) cpSync(join(dataFolder, name), to, { recursive: true });
  }
  return folder;
}

function bytesOf(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const found = entries.filter((entry) => entry.isFile());
  return found.reduce(
    (sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size,
    0,
  );
}

mkdirSync(dataFolder, { recursive: true });
run("scripts/prepare.ts");
run(values.newsroom);
const folder = await pack();
const bytes = bytesOf(folder);
console.log(`Kept ${folder}: ${bytes.toLocaleString("en")} bytes.`);
if (bytes > mostBytes) {
  console.error(`A release leaves ${mostBytes.toLocaleString("en")} bytes at most.`);
  process.exitCode = 1;
}
