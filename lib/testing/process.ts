// Separate processes, for tests of two at once or of one that is killed. For tests only.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** Runs a script of lib/testing until it says "ready". @throws Error if it ends before */
export async function startProcess(script: string, ...input: string[]) {
  const args = ["--import", "tsx", `lib/testing/${script}`, ...input];
  const child = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  if ((await lines.next()).value !== "ready") throw new Error(`${script} did not get ready.`);
  return {
    begin: () => child.stdin.end(),
    /** Its last line as JSON. @throws Error if it failed before */
    result: async (): Promise<unknown> => JSON.parse((await lines.next()).value),
    /** Ends it as a power failure would: it cannot clean up. */
    kill: async () => {
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    },
  };
}
