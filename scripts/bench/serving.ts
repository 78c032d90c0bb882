// Readers' pages from one core, compressed, with 32 connections: Stet, Next alone with the same build, a bare Node
// server and, if installed, nginx with the same bytes, one after the other in one run. Also memory and cold starts.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { serveNewsroom } from "@/e2e/one-server";
import { freePort } from "@/scripts/testing/free-port";
import { withBareServer } from "@/scripts/bench/site/beside";
import { loadOn, type Load } from "@/scripts/bench/site/load";
import { memoryOf } from "@/scripts/bench/site/newsroom";
import makeBase from "@/scripts/testing/base-newsroom";
import { hasNginx, withNginx } from "./serving/nginx";

export const name = "serving";

type Row = Record<string, string | number>;

const pages = { article: "/articles/qianhai-steps-up-finance-magnet-dream", front: "/" };
const connections = 32;
const starts = 5;

type Measured = Record<keyof typeof pages, Load> & { memory: number };

export async function run(): Promise<Row[]> {
  const removeBase = await makeBase();
  const folder = mkdtempSync(join(tmpdir(), "stet-bench-"));
  cpSync(process.env["STET_BASE_DATA"] ?? "", folder, { recursive: true });
  try {
    const all: Record<string, Measured> = {};
    await serveNewsroom(folder, async ({ url, processId }) => {
      all["Stet"] = await measure(url, processId());
      const files: Record<string, Buffer> = {};
      for (const path of Object.values(pages)) files[path] = await gzippedAt(url + path);
      await withBareServer(url, Object.values(pages), async (bareUrl, bareId) => {
        all["bare Node"] = await measure(bareUrl, bareId);
      });
      if (hasNginx) {
        await withNginx(files, async (nginxUrl, nginxId) => {
          all["nginx, files"] = await measure(nginxUrl, nginxId);
        });
      }
    });
    await withServer("scripts/bench/serving/bare-next.mjs", folder, async (url, processId) => {
      all["Next alone"] = await measure(url, processId);
    });
    const cold: Record<string, number> = {
      Stet: await coldStart("scripts/serve.mjs", folder),
      "Next alone": await coldStart("scripts/bench/serving/bare-next.mjs", folder),
    };
    return Object.entries(all).map(([server, { article, front, memory }]) => ({
      Server: server,
      "article: requests/s": rounded(article.perSecond),
      "99 of 100 under, ms": article.p99,
      "front: requests/s": rounded(front.perSecond),
      "99 of 100 under, ms ": front.p99,
      "memory after, MiB": rounded(memory),
      "start to first answer, ms": rounded(cold[server] ?? NaN) || "",
    }));
  } finally {
    rmSync(folder, { recursive: true });
    await removeBase();
  }
}

function rounded(figure: number): number {
  return Number(figure.toPrecision(3));
}

async function measure(url: string, processId: number): Promise<Measured> {
  onOneCore(processId);
  const loads = {} as Record<keyof typeof pages, Load>;
  for (const [page, path] of Object.entries(pages) as [keyof typeof pages, string][]) {
    // Code that the first requests load is not measured.
    await loadOn(url + path, "gzip", { connections, seconds: 2 });
    loads[page] = await loadOn(url + path, "gzip", { connections, seconds: 5 });
  }
  return { ...loads, memory: memoryOf(processId) };
}

/** Leaves the other cores to the clients. Only Linux can do this. */
function onOneCore(processId: number): void {
  if (process.platform !== "linux" || availableParallelism() === 1) return;
  execFileSync("taskset", ["-apc", "0", String(processId)], { stdio: "ignore" });
}

async function gzippedAt(address: string): Promise<Buffer> {
  const answer = await fetch(address);
  return gzipSync(Buffer.from(await answer.arrayBuffer()), { level: 9 });
}

export async function withServer(
  script: string,
  folder: string,
  use: (url: string, processId: number) => Promise<void>,
): Promise<void> {
  const port = await freePort();
  const server = spawn(process.execPath, [script], {
    env: { ...process.env, NODE_ENV: "production", STET_DATA: folder, PORT: String(port) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = once(server, "exit");
  try {
    const url = `http://127.0.0.1:${port}`;
    await untilAnswered(url);
    await use(url, server.pid ?? NaN);
  } finally {
    server.kill("SIGKILL");
    await ended;
  }
}

/** Milliseconds from the start of the process to the front page: the median. */
async function coldStart(script: string, folder: string): Promise<number> {
  const all: number[] = [];
  while (all.length < starts) {
    const began = performance.now();
    await withServer(script, folder, async () => {
      all.push(performance.now() - began);
    });
  }
  return all.sort((one, other) => one - other)[Math.floor(starts / 2)] ?? NaN;
}

async function untilAnswered(url: string): Promise<void> {
  const until = Date.now() + 60_000;
  for (;;) {
    try {
      const answer = await fetch(url);
      await answer.arrayBuffer();
      if (answer.ok) return;
    } catch (error) {
      if (!(error instanceof TypeError) || Date.now() > until) throw error;
    }
    await wait(5);
  }
}
