import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { endWhenTooSlow } from "@/server/too-slow";

let server: Server;
beforeEach(async () => {
  const read = endWhenTooSlow(
    (incoming, response) => {
      incoming.resume().on("end", () => response.end("all of it"));
    },
    { atFirst: 200, perMebibyte: 60_000, pause: 20 },
  );
  server = createServer(read);
  server.requestTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

/** Sends bytes at once, and a last one after some milliseconds. */
function send(bytes: number, rest: number): Promise<string> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve) => {
    const headers = { "Content-Length": bytes + 1, Connection: "close" };
    const sending = request({ port, host: "127.0.0.1", method: "POST", headers });
    sending.on("error", () => resolve("ended"));
    sending.on("response", (answer) => {
      answer.setEncoding("utf8").on("data", resolve);
    });
    sending.write(Buffer.alloc(bytes));
    setTimeout(() => sending.end("."), rest);
  });
}

test("a request that hardly sends anything is ended", async () => {
  expect(await send(1, 1_000)).toBe("ended");
});

test("one of which much has come has as much more time", async () => {
  expect(await send(1024 ** 2, 500)).toBe("all of it");
});
