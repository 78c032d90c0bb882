// Pictures that come in while the machine fails: by the real server, and a visitor who sends files as a browser does.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { demoUser, expect, test } from "@/e2e/fixtures";
import type { Newsroom } from "@/e2e/newsroom";
import { drawnFile } from "@/lib/testing/picture-files";
import { Visitor } from "@/scripts/stress/visitor";

async function signedIn({ url }: Newsroom): Promise<Visitor> {
  const { email, password } = demoUser("reporter");
  const visitor = new Visitor(url, email, password);
  await visitor.signIn();
  return visitor;
}

const upload = (visitor: Visitor, bytes: Uint8Array) =>
  visitor.upload("/api/desk/media?name=a.jpg", streamOf(bytes));

function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
}

/** A request that never ends: half of a file, and then nothing. */
function halfOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => controller.enqueue(bytes.subarray(0, bytes.length / 2)),
  });
}

/**
 * A file of zeros. Each piece waits for a turn of the event loop: Node's fetch reads a stream that is always ready
 * without a pause, so that the server's answer is never heard and the memory of the machine is filled.
 */
function zeros(bytes: number): ReadableStream<Uint8Array> {
  let left = bytes;
  return new ReadableStream({
    pull: async (controller) => {
      await setImmediate();
      controller.enqueue(new Uint8Array(65_536));
      left -= 65_536;
      if (left <= 0) controller.close();
    },
  });
}

/** The uploads that are under way, whichever server takes them. */
function unfinishedOf({ unfinished }: Newsroom): string[] {
  return unfinished.filter((folder) => existsSync(folder)).flatMap((folder) => readdirSync(folder));
}

/** Whether each file below it is whole: its name is the hash of its bytes. */
function expectWhole(folder: string): void {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: true });
  for (const file of files.filter((one) => one.isFile())) {
    const bytes = readFileSync(join(file.parentPath, file.name));
    expect(file.name).toContain(createHash("sha256").update(bytes).digest("hex"));
  }
}

test("a server is killed while pictures come in: none is half there, and each comes in when it is sent again", async ({
  newsroom,
}) => {
  const folder = newsroom.originals;
  const pictures = await Promise.all(
    [1, 2, 3, 4, 5, 6].map((seed) => drawnFile("jpeg", { seed, width: 3000, height: 2000 })),
  );
  const placeOf = (bytes: Buffer) => {
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    return join(folder, sha256.slice(0, 2), `${sha256}.jpg`);
  };
  const half = await drawnFile("jpeg", { seed: 7 });

  const visitor = await signedIn(newsroom);
  const cut = expect(visitor.upload("/api/desk/media?name=b.jpg", halfOf(half))).rejects.toThrow();
  const sent = Promise.allSettled(pictures.map((bytes) => upload(visitor, bytes)));
  await expect
    .poll(() => pictures.filter((one) => existsSync(placeOf(one))).length)
    .toBeGreaterThan(1);
  await newsroom.kill();
  await cut;
  const answers = await sent;

  await newsroom.restart();
  expectWhole(folder);
  expect(newsroom.unfinished.some((one) => existsSync(one))).toBe(false);
  const kept = pictures.map((bytes) => existsSync(placeOf(bytes)));
  const again = await Promise.all(pictures.map((bytes) => upload(visitor, bytes)));
  for (const [at, { status }] of again.entries()) {
    // Each answer means a record, and each record has its file.
    const before = answers[at];
    const isAnswered = before?.status === "fulfilled" && before.value.status < 300;
    // A balancer answers 503 where a server broke off.
    if (isAnswered) expect(status).toBe(200);
    if (status === 200) expect(kept[at]).toBe(true);
    else expect(status).toBe(201);
    expect(existsSync(placeOf(pictures[at] ?? half))).toBe(true);
  }
});

test("a file that is too large is refused while it comes, one that breaks off is none, and neither stays", async ({
  newsroom,
}) => {
  const visitor = await signedIn(newsroom);
  const { status, body } = await visitor.upload("/api/desk/media?name=a.jpg", zeros(100 * 2 ** 20));
  expect({ status, body }).toEqual({
    status: 413,
    body: { reason: "invalid", problems: ["The file is too large: the limit is 30 MiB."] },
  });
  const giveUp = new AbortController();
  const half = halfOf(await drawnFile());
  const broken = visitor.upload("/api/desk/media?name=a.jpg", half, giveUp.signal);
  await expect.poll(() => unfinishedOf(newsroom)).toHaveLength(1);
  giveUp.abort();
  await expect(broken).rejects.toThrow();
  await expect.poll(() => unfinishedOf(newsroom)).toEqual([]);
});

test("a picture that is added can be seen at once, and only the desk itself may add one", async ({
  newsroom,
}) => {
  const bytes = await drawnFile("png");
  const stranger = new Visitor(newsroom.url, "", "");
  expect((await upload(stranger, bytes)).status).toBe(401);
  const visitor = await signedIn(newsroom);
  const { status, body } = await upload(visitor, bytes);
  expect(status).toBe(201);
  expect(body).toMatchObject({ isNew: true, picture: { width: 400, height: 300 } });
  const { picture } = body as { picture: { fileUrl: string } };
  const seen = await fetch(newsroom.url + picture.fileUrl);
  expect([seen.status, seen.headers.get("content-type")]).toEqual([200, "image/webp"]);
  const refused = await upload(visitor, Buffer.from("<svg/>"));
  expect(refused).toEqual({
    status: 422,
    body: { reason: "invalid", problems: [expect.stringContaining("SVG")] },
  });
});
