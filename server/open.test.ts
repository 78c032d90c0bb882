import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { InvalidInputError } from "@/lib/base/errors";
import { ensureSecret } from "@/server/secret";
import {
  assertNoOtherServer,
  removeServerNote,
  writeServerNote,
} from "@/lib/web/running-server/server-note";

let folder: string;
let server: Server | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stet-serving-test-"));
});
afterEach(() => {
  server?.close();
  server = undefined;
  rmSync(folder, { recursive: true });
});

/** A port at which something answers until the test ends. */
async function openPort(): Promise<number> {
  const opened = createServer();
  server = opened;
  await new Promise<void>((resolve) => opened.listen(0, () => resolve()));
  const address = opened.address();
  if (address === null || typeof address === "string") throw new Error("There is no port.");
  return address.port;
}

function leaveNote(pid: number, port: number): void {
  const startedAt = new Date().toISOString();
  writeFileSync(join(folder, "server.json"), JSON.stringify({ pid, port, startedAt }));
}

describe("the secret", () => {
  it("is 32 random bytes that only this user can read", () => {
    expect(Buffer.from(ensureSecret(folder), "base64url")).toHaveLength(32);
    expect(statSync(join(folder, "secret")).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(["secret"]);
  });

  it("stays what it is, so that sessions outlive a restart", () => {
    expect(ensureSecret(folder)).toBe(ensureSecret(folder));
  });

  it("is made with the data folder, if that is missing", () => {
    ensureSecret(join(folder, "data"));
    expect(existsSync(join(folder, "data", "secret"))).toBe(true);
  });
});

describe("a data folder", () => {
  it("is refused to a second server while the first one answers", async () => {
    leaveNote(process.ppid, await openPort());
    await expect(assertNoOtherServer(folder)).rejects.toThrow(InvalidInputError);
  });

  it("is free if its server was killed and the number of its process is another's now", async () => {
    const port = await openPort();
    server?.close();
    leaveNote(process.ppid, port);
    await expect(assertNoOtherServer(folder)).resolves.toBeUndefined();
  });

  it("is free if its server was killed and its port is another's now", async () => {
    // No system gives a process this number.
    leaveNote(2 ** 30, await openPort());
    await expect(assertNoOtherServer(folder)).resolves.toBeUndefined();
  });

  it("says which process serves it, until that one takes its note away", () => {
    writeServerNote(folder, { port: 3000 });
    expect(readdirSync(folder)).toEqual(["server.json"]);
    removeServerNote(folder);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("keeps the note of another process", () => {
    leaveNote(process.ppid, 3000);
    removeServerNote(folder);
    expect(readdirSync(folder)).toEqual(["server.json"]);
  });
});
