// A bare server with the newsroom's bytes, to measure beside it in the same run.
import { fork } from "node:child_process";
import { once } from "node:events";
import { get } from "node:http";

/** As browsers ask, and as clients without compression. */
export const askedEncodings = ["gzip", "identity"] as const;
export type AskedEncoding = (typeof askedEncodings)[number];

/** Serves the answers of `url` until `use` is done. */
export async function withBareServer<Result>(
  url: string,
  paths: readonly string[],
  use: (bareUrl: string, processId: number) => Promise<Result>,
): Promise<Result> {
  const given: Record<string, { headers: Record<string, string>; body: string }> = {};
  for (const path of paths) {
    for (const encoding of askedEncodings)
      given[`${encoding} ${path}`] = await answerOf(url + path, encoding);
  }
  const server = fork("scripts/bench/site/bare-server.mjs", { execArgv: [] });
  const ended = once(server, "exit");
  try {
    server.send(given);
    const [port] = await once(server, "message");
    return await use(`http://127.0.0.1:${port}`, server.pid ?? NaN);
  } finally {
    server.disconnect();
    await ended;
  }
}

/** The bytes on the line: fetch would decompress them. @throws Error unless the status is 200 */
export function answerOf(
  address: string,
  encoding: string,
): Promise<{ headers: Record<string, string>; body: string }> {
  return new Promise((resolve, reject) => {
    const request = get(address, { headers: { "accept-encoding": encoding } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        if (response.statusCode !== 200) {
          return reject(new Error(`${address} answered ${response.statusCode}.`));
        }
        const names = ["content-type", "content-encoding", "vary", "cache-control"];
        const kept = names.flatMap((name) => {
          const value = response.headers[name];
          return value === undefined ? [] : [[name, String(value)]];
        });
        const headers = Object.fromEntries(kept) as Record<string, string>;
        resolve({ headers, body: Buffer.concat(chunks).toString("base64") });
      });
    });
    request.on("error", reject);
  });
}
