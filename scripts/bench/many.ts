// SQLite beside PostgreSQL, and one server beside two and three, with 100,000 articles (or as many as BENCH_ARTICLES says):
// readers' pages, saving, publishing until a reader of another server sees it, the desk's list and search.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { demoUser } from "@/e2e/fixtures";
import { serveNewsroom } from "@/e2e/one-server";
import { startS3Server } from "@/lib/testing/s3-server";
import { figuresOf, tellFigures } from "@/scripts/bench/newsroom/figures";
import { openToSave } from "@/scripts/bench/newsroom/save";
import { loadOn } from "@/scripts/bench/site/load";
import { timePublications } from "@/scripts/bench/site/publishing";
import { insistNode } from "@/scripts/prepare/run.mjs";
import { Visitor } from "@/scripts/stress/visitor";
import { startPostgresql } from "@/scripts/testing/postgresql";
import { queryServer } from "@/scripts/testing/query-server";

export const name = "many";

type Row = Record<string, string | number>;
type Measured = { of: string; figures: Record<string, string> };

const count = Number(process.env["BENCH_ARTICLES"] ?? 100_000);

export async function run(): Promise<Row[]> {
  const measured: Measured[] = [];
  const folders: string[] = [];
  const folder = () => {
    folders.push(mkdtempSync(join(tmpdir(), "stet-bench-")));
    return folders.at(-1) ?? "";
  };
  const database = await startPostgresql({
    ...{ fsync: "on", synchronous_commit: "on" },
    // The planner needs to know how many rows there are.
    autovacuum: "on",
  });
  const store = await startS3Server(1_000);
  try {
    measured.push(await measure("SQLite", 1, { STET_DATA: folder() }, folder));
    await queryServer(database.urlOf("postgres"), `CREATE DATABASE "stet"`);
    const shared = {
      DATABASE_URL: database.urlOf("stet"),
      STORE_URL: store.storeUrl,
      STET_SECRET: "the one secret of all servers of the bench",
      STET_DATA: folder(),
    };
    for (const servers of [1, 2, 3]) {
      const of = `PostgreSQL, ${servers} ${servers === 1 ? "server" : "servers"}`;
      measured.push(await measure(of, servers, shared, folder));
    }
  } finally {
    await database.stop();
    await store.close();
    for (const one of folders) rmSync(one, { recursive: true, force: true });
  }
  const [first] = measured;
  return Object.keys(first?.figures ?? {}).map((what) => ({
    What: what,
    ...Object.fromEntries(measured.map(({ of, figures }) => [of, figures[what] ?? ""])),
  }));
}

async function measure(
  of: string,
  servers: number,
  settings: Record<string, string>,
  folder: () => string,
): Promise<Measured> {
  // Of several servers the first one's newsroom is filled already.
  if (servers === 1) {
    const args = ["--import", "tsx", "scripts/fill.ts", String(count)];
    await insistNode("Filling the newsroom", args, settings);
  }
  let figures: Record<string, string> = {};
  await serveAll(servers, settings, folder, async (urls) => {
    figures = await figuresAt(urls);
  });
  return { of, figures };
}

async function serveAll(
  servers: number,
  settings: Record<string, string>,
  folder: () => string,
  use: (urls: string[]) => Promise<void>,
  urls: string[] = [],
): Promise<void> {
  if (urls.length === servers) return use(urls);
  const own = urls.length === 0 ? settings : { ...settings, STET_DATA: folder() };
  await serveNewsroom(
    own["STET_DATA"] ?? "",
    ({ url }) => serveAll(servers, settings, folder, use, [...urls, url]),
    own,
  );
}

async function figuresAt(urls: string[]): Promise<Record<string, string>> {
  const [first = "", last = first] = [urls[0], urls.at(-1)];
  const { email, password } = demoUser("editor");
  const editor = new Visitor(first, email, password);
  await editor.signIn();
  const story = /href="(\/articles\/[^"/]+)"/.exec(await (await fetch(last)).text())?.[1] ?? "";
  const article = await loadOn(last + story, "gzip");
  const front = await loadOn(last, "gzip");
  const { untilVisible } = await timePublications(first, last);
  return {
    "article: requests/s of one server": String(Math.round(article.perSecond)),
    "front: requests/s of one server": String(Math.round(front.perSecond)),
    "a save, ms": tellFigures(await figuresOf(await openToSave(editor))),
    "publish to visible on the last server, ms": tellFigures({
      median: untilVisible[Math.floor(untilVisible.length / 2)] ?? NaN,
      p95: untilVisible[Math.floor(untilVisible.length * 0.95)] ?? NaN,
    }),
    "the desk's list, ms": tellFigures(await figuresOf(() => editor.load("/desk/articles"))),
    "the desk's list by words, ms": tellFigures(
      await figuresOf(() => editor.load("/desk/articles?words=harbour+council")),
    ),
    "readers' search, ms": tellFigures(await figuresOf(() => read(`${first}/search?q=harbour`))),
    "readers' search in Chinese, ms": tellFigures(
      await figuresOf(() => read(`${first}/search?q=前海`)),
    ),
  };
}

async function read(address: string): Promise<void> {
  await (await fetch(address)).arrayBuffer();
}
