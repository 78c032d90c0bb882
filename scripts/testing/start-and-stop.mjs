import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { ProgramFailed } from "../prepare/run.mjs";

/**
 * Does what `npm start` does with a Node, asks for the front page, and stops the server.
 * @param {string} node path of the program
 * @param {Record<string, string>} settings
 * @returns {Promise<string>} all that it said
 */
export async function startAndStop(node, settings) {
  const port = await freePort();
  const server = spawn(node, ["scripts/start.mjs"], {
    env: { ...process.env, ...settings, PORT: String(port) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(server, "close");
  let output = "";
  /** @type {Promise<void>} */
  const ready = new Promise((resolve) => {
    for (const stream of [server.stdout, server.stderr]) {
      stream.on("data", (part) => {
        output += part;
        if (/^Stet is at /m.test(output)) resolve();
      });
    }
  });
  await Promise.race([ready, ended]);
  const status = server.exitCode === null ? await statusOf(`http://localhost:${port}/`) : 0;
  server.kill("SIGTERM");
  await ended;
  if (status !== 200)
    throw new ProgramFailed(`The front page was answered with ${status}.`, output);
  return output;
}

/** @param {string} address */
async function statusOf(address) {
  const answer = await fetch(address);
  await answer.arrayBuffer();
  return answer.status;
}

/** @returns {Promise<number>} */
async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}
