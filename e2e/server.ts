// A server of `npm start`.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Server } from "@/e2e/newsroom";

/**
 * Serves with these settings, which are read at each start, and with those that are this server's own. One of them is its
 * port.
 */
export async function startServer(
  settings: Record<string, string>,
  own: Record<string, string> = {},
): Promise<Server> {
  const all = () => ({ ...settings, ...own });
  let server = await start(all());
  return {
    url: `http://localhost:${all()["PORT"]}`,
    processId: () => server.processId,
    kill: () => server.end("SIGKILL"),
    stop: () => server.end("SIGTERM"),
    restart: async (folder) => {
      server = await start(all(), folder);
    },
  };
}

async function start(settings: Record<string, string>, folder = process.cwd()) {
  const server = spawn(process.execPath, ["scripts/serve.mjs"], {
    cwd: folder,
    env: { ...process.env, ...settings },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(server, "exit");
  await isServing(server, ended);
  const end = async (signal: "SIGKILL" | "SIGTERM") => {
    server.kill(signal);
    await ended;
  };
  return { processId: server.pid ?? NaN, end };
}

/** @throws Error if the server ends before it answers */
async function isServing({ stdout }: ChildProcess, ended: Promise<unknown[]>): Promise<void> {
  if (!stdout) throw new Error("The server has no output.");
  for await (const line of createInterface(stdout)) {
    if (!line.startsWith("Stet is at ")) continue;
    // Its further output must not fill the pipe.
    stdout.resume();
    return;
  }
  const [code, signal] = await ended;
  throw new Error(
    `The server ended before it answered, with ${String(code ?? signal)}. Its lines say why.`,
  );
}
