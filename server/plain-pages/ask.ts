// How Next is asked for a page: by a server of its own inside this process, without a port, over a connection in memory.
import { createServer, request, type RequestListener } from "node:http";
import { duplexPair } from "node:stream";

export type AskedOfNext = { method?: string; path: string; headers?: Record<string, string> };

/** `head` is in the order in which it came. */
export type AnswerOfNext = { status: number; head: [string, string][]; body: Buffer };

/** What is of one connection alone (RFC 9110, 7.6.1), and what Node's own server says again. */
const ofConnection = new Set(["connection", "keep-alive", "transfer-encoding", "date"]);

/** Who asks `listener`, and gets all of its answer at once. */
export function askerOf(listener: RequestListener): (asked: AskedOfNext) => Promise<AnswerOfNext> {
  const server = createServer(listener);
  return (asked) =>
    new Promise((resolve, reject) => {
      const [near, far] = duplexPair();
      // What is cut off on one side ends on the other, as on a line.
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

/** `raw` has names and values in turn. */
function headOf(raw: readonly string[]): [string, string][] {
  const head: [string, string][] = [];
  for (let at = 0; at < raw.length; at += 2) {
    const [name = "", value = ""] = raw.slice(at, at + 2);
    if (!ofConnection.has(name.toLowerCase())) head.push([name, value]);
  }
  return head;
}
