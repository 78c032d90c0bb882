// A real HAProxy in front of servers of this machine, with the configuration in deploy/.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { isOpen } from "@/scripts/testing/free-port";

const program = ["/usr/sbin/haproxy", "/usr/local/sbin/haproxy"].find(existsSync);

/** .ci/run installs it. */
export const hasHaproxy = program !== undefined;

export type Haproxy = {
  /** Whether it sends requests to the server, by its number from 0. */
  isServing: (number: number) => Promise<boolean>;
  /**
   * A line for each request or connection that did not end well by its account: https://docs.haproxy.org/2.6/configuration.html#8.5
   * says what the four letters mean. Also when a server was counted out and in.
   */
  said: string[];
  stop: () => Promise<void>;
};

const names = ["one", "two", "three"];

/** Listens at `port`, in front of the servers at `ports`, three at most. */
export async function startHaproxy(port: number, ports: number[]): Promise<Haproxy> {
  if (program === undefined) throw new Error("There is no HAProxy on this machine.");
  const folder = mkdtempSync(join(tmpdir(), "stet-haproxy-"));
  const file = join(folder, "haproxy.cfg");
  const socket = join(folder, "stats");
  const configuration = readFileSync("deploy/haproxy.cfg", "utf8")
    .replace("bind :80", `bind 127.0.0.1:${port}`)
    .split("\n")
    .flatMap((line) => {
      const [, number] = /10\.0\.0\.1(\d):3000/.exec(line) ?? [];
      if (number === undefined) return [line];
      const own = ports[Number(number) - 1];
      return own === undefined ? [] : [line.replace(/10\.0\.0\.1\d:3000/, `127.0.0.1:${own}`)];
    });
  const here = [
    ...["global", `    stats socket ${socket}`, "    log stdout format raw local0", ""],
    ...configuration.flatMap((line) =>
      line === "defaults"
        ? [line, "    log global", "    option httplog", "    option dontlog-normal"]
        : [line],
    ),
  ];
  writeFileSync(file, here.join("\n"));
  const child = spawn(program, ["-db", "-f", file], { stdio: ["ignore", "pipe", "ignore"] });
  const said: string[] = [];
  createInterface(child.stdout).on("line", (line) => said.push(line));
  const ended = once(child, "exit");
  const killed = () => child.kill("SIGKILL");
  process.once("exit", killed);
  while (!(await isOpen(port))) {
    if (child.exitCode !== null) throw new Error("HAProxy ended at its start.");
    await wait(50);
  }
  return {
    said,
    async isServing(number) {
      const rows = (await ask(socket, "show stat")).split("\n").map((line) => line.split(","));
      const status = rows[0]?.indexOf("status") ?? -1;
      const row = rows.find(([pool, name]) => pool === "stet" && name === names[number]);
      return row?.[status]?.startsWith("UP") === true;
    },
    async stop() {
      child.kill("SIGTERM");
      await ended;
      process.off("exit", killed);
      rmSync(folder, { recursive: true });
    },
  };
}

/** What it answers to a command at its socket. */
async function ask(socket: string, command: string): Promise<string> {
  const connection = connect(socket).setEncoding("utf8");
  connection.end(`${command}\n`);
  let answer = "";
  for await (const part of connection) answer += String(part);
  return answer;
}
