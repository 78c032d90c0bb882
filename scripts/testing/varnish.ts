// A real Varnish in front of a newsroom, with the configuration in deploy/.
import { execFile, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { z } from "zod";

const program = ["/usr/sbin/varnishd", "/usr/local/sbin/varnishd"].find(existsSync);

/** .ci/run installs it. */
export const hasVarnish = program !== undefined;

export type Varnish = {
  url: string;
  start: () => Promise<void>;
  stop: () => Promise<void>;
  /** Requests answered from memory, and requests to the newsroom. */
  counted: () => Promise<{ hits: number; misses: number }>;
};

const counter = z.object({ value: z.number() });
const counters = z.object({ "MAIN.cache_hit": counter, "MAIN.cache_miss": counter });

/** At `port`, in front of the newsroom at `originPort`, until `use` is done. */
export async function withVarnish(
  { port, originPort }: { port: number; originPort: number },
  use: (varnish: Varnish) => Promise<void>,
): Promise<void> {
  if (program === undefined) throw new Error("There is no Varnish on this machine.");
  const folder = mkdtempSync(join(tmpdir(), "stet-varnish-"));
  const vcl = join(folder, "stet.vcl");
  const configuration = readFileSync("deploy/varnish.vcl", "utf8");
  writeFileSync(vcl, configuration.replace('.port = "3000"', `.port = "${originPort}"`));
  const name = join(folder, "varnish");
  const args = [
    ...["-F", "-j", "none", "-n", name, "-s", "malloc,64m"],
    ...["-a", `127.0.0.1:${port}`, "-f", vcl, "-p", "http_gzip_support=off"],
  ];
  let child: ChildProcess | null = null;
  const varnish: Varnish = {
    url: `http://127.0.0.1:${port}`,
    start: async () => {
      child = spawn(program, args, { stdio: ["ignore", "ignore", "pipe"] });
      let said = "";
      child.stderr?.on("data", (part) => (said += String(part)));
      while (!(await answers(varnish.url))) {
        if (child.exitCode !== null) throw new Error(`Varnish ended:\n${said}`);
        await wait(50);
      }
    },
    stop: async () => {
      if (child === null) return;
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
      child = null;
    },
    counted: async () => {
      const { stdout } = await promisify(execFile)("varnishstat", ["-n", name, "-j"]);
      const { counters: all } = z.object({ counters }).parse(JSON.parse(stdout));
      return { hits: all["MAIN.cache_hit"].value, misses: all["MAIN.cache_miss"].value };
    },
  };
  try {
    await varnish.start();
    await use(varnish);
  } finally {
    await varnish.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Its probe of the newsroom must have succeeded, too. */
async function answers(url: string): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/robots.txt`);
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}
