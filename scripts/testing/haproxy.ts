// A real HAProxy in front of servers of this machine, with the configuration in deploy/.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { isOpen } from "@/scripts/testing/free-port";

const program = ["/usr/sbin/haproxy", "/usr/local/sbin/haproxy"].find(existsSync);

/** .ci/run installs it. */
export const hasHaproxy = program !== undefined;

/** Listens at `port`, in front of the servers at `ports`, three at most; what it gives ends it. */
export async function startHaproxy(port: number, ports: number[]): Promise<() => Promise<void>> {
  if (program === undefined) throw new Error("There is no HAProxy on this machine.");
  const folder = mkdtempSync(join(tmpdir(), "stet-haproxy-"));
  const file = join(folder, "haproxy.cfg");
  const here = readFileSync("deploy/haproxy.cfg", "utf8")
    .replace("bind :80", `bind 127.0.0.1:${port}`)
    .split("\n")
    .flatMap((line) => {
      const [, number] = /10\.0\.0\.1(\d):3000/.exec(line) ?? [];
      if (number === undefined) return [line];
      const own = ports[Number(number) - 1];
      return own === undefined ? [] : [line.replace(/10\.0\.0\.1\d:3000/, `127.0.0.1:${own}`)];
    });
  writeFileSync(file, here.join("\n"));
  const child = spawn(program, ["-db", "-f", file], { stdio: "ignore" });
  const ended = once(child, "exit");
  while (!(await isOpen(port))) {
    if (child.exitCode !== null) throw new Error("HAProxy ended at its start.");
    await wait(50);
  }
  return async () => {
    child.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true });
  };
}
