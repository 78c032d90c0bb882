import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { now, setClock } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { whileServing } from "@/scripts/testing/served";
import { findBuildFile, shareBuildFiles } from "@/server/build-files/shared-files";
import { plainSite } from "@/server/edge/testing";
import { withSharedFiles } from "@/server/build-files/with-shared-files";
import { hearLog } from "@/lib/testing/log";

useThrowAwayNewsroom();

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stet-build-files-"));
});
afterEach(() => {
  setClock();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

function fileOf(name: string, text: string): [string, string] {
  writeFileSync(join(folder, name), text);
  return [`/_next/static/chunks/${name}`, join(folder, name)];
}

const script = "/_next/static/chunks/a.js";
const days = (number: number) => number * 86_400_000;

describe("what a build shares", () => {
  test("is found by each server, byte for byte, also where two servers of a build start at once", async () => {
    const files = new Map([fileOf("a.js", "“quoted”"), fileOf("b.css", "b{}")]);
    await Promise.all([shareBuildFiles(db(), files), shareBuildFiles(db(), files)]);
    expect((await findBuildFile(db(), script))?.toString()).toBe("“quoted”");
    expect(await findBuildFile(db(), "/_next/static/chunks/none.js")).toBeNull();
    expect(await db().buildFile.count()).toBe(2);
  });

  test("is gone 30 days after the last server that had it said so", async () => {
    const start = now();
    setClock(start);
    await shareBuildFiles(db(), new Map([fileOf("a.js", "a")]));
    setClock(new Date(start.getTime() + days(20)));
    await shareBuildFiles(db(), new Map([fileOf("a.js", "a")]));
    setClock(new Date(start.getTime() + days(50)));
    await shareBuildFiles(db(), new Map([fileOf("b.js", "b")]));
    expect(await findBuildFile(db(), script)).not.toBeNull();
    setClock(new Date(start.getTime() + days(50) + 1));
    await shareBuildFiles(db(), new Map([fileOf("b.js", "b")]));
    expect(await findBuildFile(db(), script)).toBeNull();
  });
});

describe("a server with another build", () => {
  const ask = (path: string, find: (path: string) => Promise<Buffer | null>, method = "GET") =>
    whileServing(
      withSharedFiles(
        (_request, response) => response.writeHead(404).end("Next's own answer"),
        {
          isOwn: (one) => one.endsWith("/own.js"),
          find,
        },
        plainSite,
      ),
      async (port) => {
        const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method });
        return { status: answer.status, headers: answer.headers, text: await answer.text() };
      },
    );
  const found = vi.fn(async (path: string) => (path === script ? Buffer.from("let a;") : null));

  test("answers for a file of the first one for good, whatever stands behind the path", async () => {
    const { status, headers, text } = await ask(`${script}?dpl=1`, found);
    expect([status, text]).toEqual([200, "let a;"]);
    expect(headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(headers.get("content-type")).toBe("application/javascript; charset=UTF-8");
    const head = await ask(script, found, "HEAD");
    expect([head.status, head.headers.get("content-length"), head.text]).toEqual([200, "6", ""]);
  });

  test.each([
    ["/_next/static/chunks/own.js", "GET"],
    ["/_next/data/a.js", "GET"],
    ["/news", "GET"],
    [script, "POST"],
  ])("leaves to Next, without a look: %s (%s)", async (path, method) => {
    found.mockClear();
    expect((await ask(path, found, method)).text).toBe("Next's own answer");
    expect(found).not.toHaveBeenCalled();
  });

  test.each(["/_next/static/chunks/none.js", "/_next/static/chunks/a.exe"])(
    "says that no build has it, and makes no page for that: %s",
    async (path) => {
      const { status, headers, text } = await ask(path, found);
      expect([status, headers.get("cache-control")]).toEqual([404, "no-store"]);
      expect(text).toBe("There is no such file.\n");
    },
  );

  test("says that it is to be asked again where the database does not answer, and no cache keeps that", async () => {
    hearLog();
    const { status, headers } = await ask(script, () => Promise.reject(new Error("It is away.")));
    expect([status, headers.get("cache-control")]).toEqual([503, "no-store"]);
  });
});
