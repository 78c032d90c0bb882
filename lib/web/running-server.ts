// How a command, which is a process of its own, reaches the newsroom's running server.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { commandToken } from "@/lib/auth/server-secret";
import { env } from "@/lib/env";

const note = z.object({ pid: z.number().int(), port: z.number().int() });

/**
 * Has the running server expire its reader pages. Does nothing if no server runs: one that
 * starts has none. @throws Error if a server runs and does not do it
 */
export async function expireReaderPagesOfRunningServer(): Promise<void> {
  const file = join(env().dataFolder, "server.json");
  if (!existsSync(file)) return;
  const { pid, port } = note.parse(JSON.parse(readFileSync(file, "utf8")));
  if (!isRunning(pid)) return;
  const answer = await fetch(`http://127.0.0.1:${port}/api/reader-pages/expire`, {
    method: "POST",
    headers: { authorization: `Bearer ${commandToken()}` },
    signal: AbortSignal.timeout(10_000),
  });
  if (!answer.ok) throw new Error(`The running server answered ${answer.status}.`);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // ESRCH: no such process. EPERM: it runs, under another user.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
