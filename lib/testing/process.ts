// Processes of their own, for what two of them do at once or what is left when one is killed. For tests only.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/**
 * Starts a script of lib/testing up to where it says that it is ready.
 * @throws Error if it ends before
 */
export async function startProcess(script: string, ...input: string[]) {
  const args = ["--import", "tsx", `lib/testing/${script}`, ...input];
  const child = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  if ((await lines.next()).value !== "ready") throw new Error(`${script} did not get ready.`);
  return {
    /** Lets it go on. */
    begin: () => child.stdin.end(),
    /** Its last line, parsed as JSON; an error if it failed before. */
    result: async (): Promise<unknown> => JSON.parse((await lines.next()).value),
    /** Ends it as a machine's failure would: it can tidy nothing up. */
    kill: async () => {
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    },
  };
}
