// Begins the process that makes backups, when something is due.
import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { setPriority } from "node:os";
import { join } from "node:path";
import { env } from "@/lib/base/env";
import { logError } from "@/lib/base/log/log";
import { onceInProcess } from "@/lib/base/process/once-in-process";
import { isDue } from "@/lib/newsroom/backups/nightly/due";

/** As Unix has it: everybody else goes before. */
const niceness = 15;

const running = () =>
  onceInProcess<{ child: ChildProcess | null }>("backup", () => ({ child: null }));

/** Whether the server makes backups at all. Does not wait for their end. */
export async function beginDueBackups(): Promise<boolean> {
  const { backups } = env();
  if (backups === null) return false;
  const isOver = running().child === null;
  if (isOver && ((await isDue("backup", backups)) || (await isDue("drill", backups)))) begin();
  return true;
}

function begin(): void {
  const child = spawn(process.execPath, program(), {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  running().child = child;
  const end = () => {
    if (running().child === child) running().child = null;
  };
  child.on("exit", (code, signal) => {
    end();
    if (code === 0) return;
    const error = new Error(`It ended with ${signal ?? `code ${code}`}.`);
    logError("The process for backups was stopped before its end.", { error });
  });
  child.on("error", (error) => {
    end();
    logError("The process for backups failed.", { error });
  });
  if (child.pid !== undefined) setPriority(child.pid, niceness);
  // A server that has nothing else to do ends.
  child.channel?.unref();
  child.unref();
}

/** As the build made it; else as it stands in the sources, for what is no production server. */
function program(): string[] {
  const built = join(/* turbopackIgnore: true */ process.cwd(), ".server/backups.mjs");
  if (process.env.NODE_ENV === "production" && existsSync(built)) return [built];
  return ["--import", "tsx", "lib/newsroom/backups/nightly/entry.ts"];
}
