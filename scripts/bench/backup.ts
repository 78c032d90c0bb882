// A backup of 100,000 articles (or as many as BENCH_ARTICLES says), made and made again while an editor saves, and what its restore
// takes: on SQLite, and on PostgreSQL where it is installed. Pictures are those of the demo: they take the time that the disk takes.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { demoUser } from "@/e2e/fixtures";
import { serveNewsroom } from "@/e2e/one-server";
import { figuresDuring, figuresOf, tellFigures, timed } from "@/scripts/bench/newsroom/figures";
import { openToSave } from "@/scripts/bench/newsroom/save";
import { insistNode } from "@/scripts/prepare/run.mjs";
import { Visitor } from "@/scripts/stress/visitor";
import { hasPostgresql, startPostgresql } from "@/scripts/testing/postgresql";
import { queryServer } from "@/scripts/testing/query-server";

export const name = "backup";

type Row = Record<string, string | number>;
type Settings = Record<string, string>;

const count = process.env["BENCH_ARTICLES"] ?? "100000";

export async function run(): Promise<Row[]> {
  const columns = [await onSqlite(), ...(hasPostgresql() ? [await onPostgresql()] : [])];
  const [first] = columns;
  return Object.keys(first?.figures ?? {}).map((what) => ({
    What: what,
    ...Object.fromEntries(columns.map(({ of, figures }) => [of, figures[what] ?? ""])),
  }));
}

async function onSqlite() {
  return inFolder(async (folder) => ({
    of: "SQLite",
    figures: await measure(folder, {}, join(folder, "restored")),
  }));
}

async function onPostgresql() {
  const database = await startPostgresql({
    fsync: "on",
    synchronous_commit: "on",
    autovacuum: "on",
  });
  try {
    for (const one of ["stet", "restored"]) {
      await queryServer(database.urlOf("postgres"), `CREATE DATABASE "${one}"`);
    }
    const settings = { DATABASE_URL: database.urlOf("stet") };
    const restored = database.urlOf("restored");
    return await inFolder(async (folder) => ({
      of: "PostgreSQL",
      figures: await measure(folder, settings, restored),
    }));
  } finally {
    await database.stop();
  }
}

async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "stet-bench-backup-"));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(folder: string, others: Settings, to: string): Promise<Row> {
  const settings = { ...others, STET_DATA: join(folder, "data") };
  const place = join(folder, "backups");
  const run = (script: string, ...args: string[]) =>
    insistNode(script, ["--import", "tsx", `scripts/${script}.ts`, ...args], settings);
  await run("fill", count);
  const figures: Row = {};
  await serveNewsroom(
    settings.STET_DATA,
    async ({ url }) => {
      const { email, password } = demoUser("editor");
      const editor = new Visitor(url, email, password);
      await editor.signIn();
      const save = await openToSave(editor);
      figures["a save before, ms"] = tellFigures(await figuresOf(save));
      for (const which of ["first", "next"]) {
        const backup = timed(() => run("backup", place));
        figures[`a save during the ${which} backup, ms`] = tellFigures(
          await figuresDuring(backup, save),
        );
        figures[`the ${which} backup, s`] = inSeconds(await backup);
      }
    },
    others,
  );
  figures["a restore, with all of its checks, s"] = inSeconds(
    await timed(() => run("restore", place, "--to", to)),
  );
  return figures;
}

function inSeconds(milliseconds: number): string {
  return (milliseconds / 1_000).toFixed(1);
}
