// Runs another program to its end, and keeps its output for a failure.
import { spawn } from "node:child_process";

/** `output` is all that the program said. */
export class ProgramFailed extends Error {
  /** @override */
  name = "ProgramFailed";

  /**
   * @param {string} message
   * @param {string} output
   */
  constructor(message, output) {
    super(message);
    this.output = output;
  }
}

/**
 * Runs Node on `args` and waits for its end.
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, isShown?: boolean, onMessage?: (message: unknown) => void }} [options]
 *   `env` is added to this process's own; `isShown` lets the output through instead of keeping it;
 *   `onMessage` hears what the program sends by `process.send`
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runNode(args, options = {}) {
  return runProgram(process.execPath, args, options);
}

/**
 * Runs any program as `runNode` does.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, isShown?: boolean, onMessage?: (message: unknown) => void }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runProgram(program, args, { env = {}, isShown = false, onMessage } = {}) {
  return new Promise((resolve, reject) => {
    const output = isShown ? "inherit" : "pipe";
    const child = spawn(program, args, {
      env: { ...process.env, ...env },
      stdio: onMessage ? ["ignore", output, output, "ipc"] : ["ignore", output, output],
    });
    const stopWatching = stopTogether(child);
    /** @type {Buffer[]} */
    const chunks = [];
    child.stdout?.on("data", (chunk) => chunks.push(chunk));
    child.stderr?.on("data", (chunk) => chunks.push(chunk));
    if (onMessage) child.on("message", onMessage);
    child.on("error", (error) => {
      stopWatching();
      reject(error);
    });
    child.on("close", (code) => {
      stopWatching();
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString("utf8") });
    });
  });
}

/**
 * Stops what a stopped command started.
 * @param {import("node:child_process").ChildProcess} child
 * @returns {() => void} to call when the child has ended
 */
function stopTogether(child) {
  const signals = /** @type {const} */ (["SIGINT", "SIGTERM"]);
  /** @param {NodeJS.Signals} signal */
  const stop = (signal) => {
    child.kill(signal);
    process.exit(1);
  };
  for (const signal of signals) process.on(signal, stop);
  return () => {
    for (const signal of signals) process.off(signal, stop);
  };
}

/**
 * Like `runNode`, and fails unless the program succeeds.
 * @param {string} what what is done, for the message
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
export async function insistNode(what, args, env) {
  const { code, output } = await runNode(args, { env });
  if (code !== 0) throw new ProgramFailed(`${what} failed.`, output);
}
