// Outside sites, served by this machine, for tests of links. For tests only.
import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { afterEach } from "vitest";

export type OutsideSite = {
  /** Without a slash at the end. */
  address: string;
  /** "HEAD /path". */
  asked: string[];
  /** Of the last request. */
  headers: () => IncomingMessage["headers"];
  close: () => Promise<void>;
};

const open: Server[] = [];

export async function serveSite(answer: RequestListener, host = "127.0.0.1"): Promise<OutsideSite> {
  const asked: string[] = [];
  let headers: IncomingMessage["headers"] = {};
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    ({ headers } = request);
    answer(request, response);
  });
  server.listen(0, host);
  await once(server, "listening");
  open.push(server);
  const { port } = server.address() as AddressInfo;
  const address = `http://${host}:${port}`;
  return { address, asked, headers: () => headers, close: () => close(server) };
}

/** Call it once at the top of a test file. */
export function useSites(): void {
  afterEach(async () => {
    await Promise.all(open.splice(0).map(close));
  });
}

async function close(server: Server): Promise<void> {
  if (!server.listening) return;
  server.closeAllConnections();
  server.close();
  await once(server, "close");
}
