// Asks Next over an in-memory connection, by an inner server without a port.
import { createServer, request, type RequestListener } from "node:http";
import { duplexPair } from "node:stream";

export type AskedOfNext = { method?: string; path: string; headers?: Record<string, string> };

export type AnswerOfNext = { status: number; head: [string, string][]; body: Buffer };

/** Headers of one connection (RFC 9110, 7.6.1), and those that Node adds again. */
const ofConnection = new Set(["connection", "keep-alive", "transfer-encoding", "date"]);

export function askerOf(listener: RequestListener): (asked: AskedOfNext) => Promise<AnswerOfNext> {
  const server = createServer(listener);
  return (asked) =>
    new Promise((resolve, reject) => {
      const [near, far] = duplexPair();
      // Closing one side ends the other.
      far.once("close", () => near.push(null));
      server.emit("connection", far);
      const asking = request({ ...asked, createConnection: () => near }, (incoming) => {
        const parts: Buffer[] = [];
        incoming.on("data", (part: Buffer) => parts.push(part));
        incoming.on("error", reject);
        incoming.on("end", () => {
          const { statusCode: status = 0, rawHeaders } = incoming;
          resolve({ status, head: headOf(rawHeaders), body: Buffer.concat(parts) });
        });
      });
      asking.on("error", reject);
      asking.end();
    });
}

/** `raw`: names and values in turn. */
function headOf(raw: readonly string[]): [string, string][] {
  const head: [string, string][] = [];
  for (let at = 0; at < raw.length; at += 2) {
    const [name = "", value = ""] = raw.slice(at, at + 2);
    if (!ofConnection.has(name.toLowerCase())) head.push([name, value]);
  }
  return head;
}
