// What is sent in, over HTTP: who would answer it is played by a listener that reads all it is given.
import type { RequestListener } from "node:http";
import { describe, expect, test } from "vitest";
import { whileServing, writeRaw } from "@/scripts/testing/served";
import { atTheEdge } from "@/server/edge/edge";
import { ownNames, plainSite } from "@/server/edge/testing";

const KiB = 1024;
const limits = { saves: 64 * KiB, uploads: 512 * KiB, recordings: 768 * KiB };

/** What the listener was given of each request: bytes, and whether the body came to its end. */
type Given = { bytes: number; isWhole: boolean }[];

function edge(given: Given, patience?: number): RequestListener {
  return atTheEdge(
    (request, response) => {
      const one = { bytes: 0, isWhole: false };
      given.push(one);
      request.on("data", (part: Buffer) => (one.bytes += part.length));
      request.on("error", () => response.writeHead(500).end());
      request.on("end", () => {
        one.isWhole = true;
        response.end("taken");
      });
    },
    {
      ...{ names: ownNames, site: plainSite },
      limits: { ...limits, ...(patience && { patience }) },
    },
  );
}

const statusOf = (got: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(got)?.[1]);

function head(path: string, ...lines: string[]) {
  return ["POST " + path + " HTTP/1.1", "Host: localhost", ...lines, "", ""].join("\r\n");
}

function* chunks(bytes: number, size = 16 * KiB) {
  for (let left = bytes; left > 0; left -= size) {
    const length = Math.min(left, size);
    yield `${length.toString(16)}\r\n${"x".repeat(length)}\r\n`;
  }
  yield "0\r\n\r\n";
}

/** Sends a body of so many bytes, said beforehand or in chunks; the connection is not used again. */
async function send(path: string, bytes: number, way: "said" | "chunked") {
  const given: Given = [];
  const parts =
    way === "said"
      ? [head(path, `Content-Length: ${bytes}`, "Connection: close"), "x".repeat(bytes)]
      : [head(path, "Transfer-Encoding: chunked", "Connection: close"), ...chunks(bytes)];
  const { got } = await whileServing(edge(given), (port) => writeRaw(port, parts));
  return { status: statusOf(got), got, given };
}

describe.each(["said", "chunked"] as const)("a body that is %s", (way) => {
  test.each([
    ["/api/auth/callback/credentials", 16],
    ["/sign-in", 16],
    ["/api/jobs/publish-due", 16],
    ["/desk/pictures/a", 16],
    ["/api/desk/forms/pictures/save", 1024],
    ["/api/desk/articles/a", 64],
    ["/api/desk/media", 512],
    ["/api/desk/media/a/file?name=b.jpg", 512],
    ["/api/desk/recordings?name=b.mp4", 768],
    ["/api/desk/recordings/a/captions", 64],
  ])("at %s may have %i KiB and no more", async (path, most) => {
    const fits = await send(path, most * KiB, way);
    expect(fits).toMatchObject({ status: 200, given: [{ bytes: most * KiB, isWhole: true }] });
    const { status, got, given } = await send(path, most * KiB + 1, way);
    expect(status).toBe(413);
    expect(got).toMatch(/\r\nconnection: close\r\n/i);
    expect(got).toContain(most < KiB ? `the limit is ${most} KiB` : "the limit is");
    // What is too much reaches nobody, and nobody takes what came before for the whole.
    for (const one of given) {
      expect(one.bytes).toBeLessThanOrEqual(most * KiB);
      expect(one.isWhole).toBe(false);
    }
    if (way === "said") expect(given).toEqual([]);
  });
});

test("an endless body is cut off, and as much of it was read as the sockets hold", async () => {
  const given: Given = [];
  function* endless() {
    yield head("/api/auth/callback/credentials", "Transfer-Encoding: chunked");
    for (let sent = 0; sent < 4 * 1024; sent += 1)
      yield* [...chunks(64 * KiB, 64 * KiB)].slice(0, 1);
  }
  const { got } = await whileServing(edge(given), (port) => writeRaw(port, endless()));
  expect(statusOf(got)).toBe(413);
  expect(given).toHaveLength(1);
  expect(given[0]?.bytes).toBeLessThanOrEqual(16 * KiB);
});

test("a body that does not come is waited for so long and no longer, but for a picture’s", async () => {
  const given: Given = [];
  const begun = (path: string) => [head(path, "Content-Length: 100"), "x"];
  const slow = await whileServing(edge(given, 20), (port) => writeRaw(port, begun("/sign-in")));
  expect(statusOf(slow.got)).toBe(408);
  expect(given).toEqual([{ bytes: 1, isWhole: false }]);

  await whileServing(edge(given, 20), async (port) => {
    const upload = writeRaw(port, begun("/api/desk/media"));
    // By then another one's time was over.
    await writeRaw(port, begun("/sign-in"));
    await expect(Promise.race([upload, "still open"])).resolves.toBe("still open");
  });
});

test("the desk’s scripts are told in the shape that they read", async () => {
  const upload = await send("/api/desk/media", 512 * KiB + 1, "chunked");
  expect(upload.got).toContain('["The file is too large: the limit is 512 KiB."]');
  const { got } = await send("/api/desk/articles/a", 64 * KiB + 1, "said");
  expect(got).toContain("\r\nContent-Type: application/json\r\n");
  expect(JSON.parse(got.slice(got.indexOf("\r\n\r\n")))).toEqual({
    reason: "invalid",
    problems: ["That is too large: the limit is 64 KiB."],
  });
});
