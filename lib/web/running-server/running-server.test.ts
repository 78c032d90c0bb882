import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import { once } from "node:events";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { commandToken, secretFile } from "@/lib/newsroom/users/server-secret";
import { env } from "@/lib/base/env";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { expireReaderPagesOfRunningServer } from "@/lib/web/running-server/running-server";

useThrowAwayNewsroom();

let asked: Pick<IncomingMessage, "method" | "url" | "headers">[];
let status: number;
const server = createServer(({ method, url, headers }, response) => {
  asked.push({ method, url, headers });
  response.writeHead(status).end();
});

beforeEach(async () => {
  asked = [];
  status = 204;
  writeFileSync(secretFile(env().dataFolder), "a secret");
  await once(server.listen(0, "127.0.0.1"), "listening");
});
afterEach(async () => {
  server.closeAllConnections();
  await once(server.close(), "close");
});

/** A process that runs as long as this one does, and is another. */
const another = process.ppid;

/** Leaves the note of a server, as one that runs does. */
function note(pid: number): void {
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const startedAt = new Date().toISOString();
  writeFileSync(join(env().dataFolder, "server.json"), JSON.stringify({ pid, port, startedAt }));
}

describe("a command that asks for the expiry of reader pages", () => {
  test("asks the running server, with the token of this newsroom", async () => {
    note(another);
    await expireReaderPagesOfRunningServer();
    expect(asked).toMatchObject([
      {
        method: "POST",
        url: "/api/reader-pages/expire",
        headers: { authorization: `Bearer ${commandToken()}` },
      },
    ]);
  });

  test("asks nobody where no server left a note, or the process of the note is gone", async () => {
    await expireReaderPagesOfRunningServer();
    note(spawnSync(process.execPath, ["--version"]).pid);
    await expireReaderPagesOfRunningServer();
    expect(asked).toEqual([]);
  });

  test("fails if the server does not do it", async () => {
    note(another);
    status = 403;
    await expect(expireReaderPagesOfRunningServer()).rejects.toThrow(
      "The running server answered 403.",
    );
  });
});
