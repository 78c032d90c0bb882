import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { connect, databaseFile, db } from "@/lib/base/db";
import { env, parseEnv, type Env } from "@/lib/base/env";
import { storesOf } from "@/lib/newsroom/media/stores";
import { addRecordingRecord } from "@/lib/testing/records";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { startS3Server, type S3Server } from "@/lib/testing/s3-server";
import { Prisma } from "@/prisma/generated/client";
import { seedIfEmpty } from "@/prisma/seed/seed";
import { bringToNewest } from "@/scripts/migrations/newest";
import { move } from "@/scripts/moving/move";
import { destinationOf, type Destination } from "@/scripts/moving/places";
import { readTables } from "@/lib/base/tables/tables";
import {
  hasPostgresql,
  startPostgresql,
  type PostgresqlServer,
} from "@/scripts/testing/postgresql";
import { queryServer } from "@/scripts/testing/query-server";

useThrowAwayNewsroom();

const silent = () => {};
const at = new Date("2026-03-08T02:30:00.123Z");
/** JSON that no program of ours would write so. */
const oddJson = '{"b": 1.0,  "1": "é\\u0041\\ud800", "a":[ ]}';

/** One row in every table that the demo leaves empty. */
async function fillEveryTable(): Promise<void> {
  const user = await db().user.findFirstOrThrow();
  const topic = await db().topic.findFirstOrThrow();
  const article = await db().article.findFirstOrThrow({ where: { liveId: { not: null } } });
  const [userId, articleId] = [user.id, article.id];
  await db().session.create({ data: { id: "s", userId, createdAt: at } });
  const token = { tokenHash: "a", createdAt: at };
  await db().oneTimeLink.create({
    data: { ...token, purpose: "invitation", userId, expiresAt: at },
  });
  const section = await db().section.findFirstOrThrow();
  await db().userSection.create({ data: { userId, sectionId: section.id } });
  const identity = { issuer: "https://id.example.org", subject: "s" };
  await db().ssoSession.create({ data: { sessionId: "s", ...identity, checkedAt: at } });
  const change = { email: "new@example.org", tokenHash: "b", expiresAt: at };
  await db().emailChange.create({ data: { userId, ...change } });
  await db().authenticatorApp.create({ data: { userId, secret: "s", lastStep: 5 } });
  const publicKey = Uint8Array.from([0, 255]);
  const passkey = { id: "p", userId, name: "Key", publicKey, counter: 2n ** 32n - 1n };
  await db().passkey.create({ data: passkey });
  await db().recoveryCode.create({ data: { codeHash: "c", userId } });
  await db().spentChallenge.create({ data: { challengeHash: "d", expiresAt: at } });
  await db().secondFactorRule.create({ data: { role: "editor", since: at, graceDays: 7 } });
  await db().formAnswer.create({ data: { id: "f", sealed: "x", until: at } });
  await db().buildFile.create({ data: { path: "/_next/static/a.js", packed: "x", seenAt: at } });
  await db().signInLimit.create({ data: { queue: "q", count: 3, lastAt: at } });
  await db().setupLink.create({ data: token });
  await db().topicAddress.create({ data: { slug: "old", topicId: topic.id } });
  await db().leftover.upsert({ where: { key: "k" }, create: { key: "k" }, update: {} });
  await db().removedFile.create({ data: { key: "k", at } });
  const receipt = { id: "r", articleId, userId, digest: "d", version: 2 };
  await db().receipt.create({ data: receipt });
  await db().outsideLink.create({
    data: { address: "https://example.org/", nextAt: at, status: 404 },
  });
  await db().outsideUse.create({ data: { articleId, address: "https://example.org/" } });
  const scheduled = { articleId, change: "typo" as const, note: "", approvedBy: "Ann" };
  await db().scheduledChange.create({ data: scheduled });
  await db().sharedCache.create({ data: { address: "http://127.0.0.1/", edition: -1 } });
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const copy = { articleId, fileName: "é.txt", sha256: "ab", bytes, lines: [{ a: null }] };
  await db().wireCopy.create({ data: copy });
  await db().hold.create({
    data: { articleId, kind: "embargo", until: at, words: "前海 😀\n\t\"'\\" },
  });
  const note = await db().note.create({ data: { articleId, words: "?", writerId: userId } });
  // An answer with an id before the note's own.
  await db().note.create({ data: { id: "0", articleId, answersId: note.id, words: "!" } });
  await db().mention.create({ data: { noteId: note.id, userId } });
  await db().presence.create({ data: { tabId: "t", articleId, userId, seenAt: at } });
  await db().backupRun.create({ data: { kind: "drill", place: "/backups", startedAt: at } });
  await db().jobClaim.create({ data: { job: "j", holder: "h", heldUntil: at } });
  const { id: recordingId } = await addRecordingRecord();
  await db().revision.update({
    where: { id: (await db().revision.findFirstOrThrow()).id },
    data: { recordings: { connect: { id: recordingId } } },
  });
  await db().captions.create({ data: { recordingId, text: "WEBVTT\n" } });
  await db().media.create({ data: { focalX: 0.1 + 0.2, focalY: 1e-7, isDecorative: true } });
  await db().$executeRaw`
    INSERT INTO "AuditEntry" ("id", "at", "actorName", "action", "detail")
    VALUES ('odd', ${at}, 'Ann', 'x', ${Prisma.raw(`'${oddJson}'`)})`;
}

type Place = Pick<Env, "databaseUrl" | "store" | "dataFolder">;

/** All records as the newsroom reads them. */
async function recordsOf(place: Place): Promise<unknown> {
  const database = connect(place);
  try {
    const all: Record<string, unknown> = {};
    for (const { name, key } of await readTables()) {
      const order = key.map((column) => `"${column}"`).join(", ");
      all[name] = await database.$queryRawUnsafe(`SELECT * FROM "${name}" ORDER BY ${order}`);
      const [{ count } = { count: 0 }] = await database.$queryRawUnsafe<{ count: number }[]>(
        `SELECT CAST(count(*) AS INTEGER) AS "count" FROM "${name}"`,
      );
      expect([name, count]).not.toEqual([name, 0]);
      // What only one database works out by itself.
      for (const row of all[name] as Record<string, unknown>[]) {
        for (const column of Object.keys(row)) if (!columnNames.has(column)) delete row[column];
      }
    }
    all["odd"] = await database.$queryRaw`
      SELECT CAST("detail" AS TEXT) AS "text" FROM "AuditEntry" WHERE "id" = 'odd'`;
    return all;
  } finally {
    await database.$disconnect();
  }
}

let columnNames = new Set<string>();

/** The keys of the entries that have a word. */
async function found(place: Place, word: string): Promise<unknown[]> {
  const database = connect(place);
  try {
    return place.databaseUrl === null
      ? await database.$queryRaw`
          SELECT CAST("rowid" AS TEXT) AS "key" FROM "SearchWords" WHERE "SearchWords" MATCH ${word} ORDER BY 1`
      : await database.$queryRaw`
          SELECT CAST("key" AS TEXT) AS "key" FROM "SearchWords" WHERE "words" @@ CAST(${word} AS TSQUERY) ORDER BY 1`;
  } finally {
    await database.$disconnect();
  }
}

async function keysIn(place: Place): Promise<string[]> {
  const all: string[] = [];
  for (const which of ["originals", "served"] as const) {
    for await (const keys of storesOf(place)[which].list()) all.push(...keys);
  }
  return all.sort();
}

async function addFiles(place: Place, count: number): Promise<string[]> {
  const keys: string[] = [];
  for (let number = 0; number < count; number += 1) {
    keys.push(await storesOf(place).originals.put(Buffer.from(`original ${number}`), "jpg"));
    keys.push(await storesOf(place).served.put(Buffer.from(`served ${number}`), "webp"));
  }
  return keys.sort();
}

let folder: string;
beforeAll(async () => {
  columnNames = new Set(
    (await readTables()).flatMap(({ columns }) => columns.map((one) => one.name)),
  );
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stet-move-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const placeOf = (destination: Destination, from: Place = env()) =>
  destinationOf(from, destination, {});
const elsewhere = (): Place => ({ databaseUrl: null, store: null, dataFolder: folder });

describe.skipIf(!hasPostgresql())("between databases", () => {
  let server: PostgresqlServer;
  let bucket: S3Server;
  beforeAll(async () => {
    // A zone with an hour that its clocks leave out.
    server = await startPostgresql({ timezone: "America/New_York" });
    bucket = await startS3Server();
  });
  afterAll(async () => {
    await server.stop();
    await bucket.close();
  });
  afterEach(() => bucket.empty());

  async function emptyDatabase(): Promise<string> {
    const name = `newsroom_${randomUUID().replaceAll("-", "")}`;
    await queryServer(server.urlOf("postgres"), `CREATE DATABASE "${name}"`);
    return server.urlOf(name);
  }

  /** In a process of its own, which is killed when `move` tells of a line that begins so. */
  async function killedMove(from: Place, to: Place, line: string): Promise<void> {
    const program = `
      const { move } = await import("./scripts/moving/move.ts");
      const [from, to, line] = JSON.parse(process.argv[1]);
      await move(from, to, (told) => {
        if (told.startsWith(line)) process.kill(process.pid, "SIGKILL");
      });`;
    const child = spawn(
      process.execPath,
      ["--import", "tsx", "--input-type=module", "-e", program, JSON.stringify([from, to, line])],
      { stdio: ["ignore", "inherit", "inherit"] },
    );
    expect(await once(child, "exit")).toEqual([null, "SIGKILL"]);
    await expect(bringToNewest({ ...env(), ...to })).rejects.toThrow("has not ended");
    const target = connect(to);
    expect(await target.user.count()).toBe(0);
    await target.$disconnect();
  }

  test("every row and file goes to PostgreSQL and a bucket, and back, however often it is killed", async () => {
    await seedIfEmpty();
    await fillEveryTable();
    const keys = [...(await keysIn(env())), ...(await addFiles(env(), 5))].sort();
    const before = await recordsOf(env());
    const away = placeOf({ to: await emptyDatabase(), store: bucket.storeUrl });
    await killedMove(env(), away, "Files");
    await killedMove(env(), away, "Revision");
    const moved = await move(env(), away, silent);
    expect(moved.files).toEqual({ count: keys.length, damaged: [] });
    expect(moved.tables?.length).toBe((await readTables()).length);
    expect(await recordsOf(away)).toEqual(before);
    expect(await keysIn(away)).toEqual(keys);
    expect(before).toMatchObject({ odd: [{ text: oddJson }] });

    const back = elsewhere();
    await killedMove(away, back, "Revision");
    const returned = await move(away, back, silent);
    expect(returned.tables).toEqual(moved.tables);
    expect(await recordsOf(back)).toEqual(before);
    expect(await recordsOf(env())).toEqual(before);
    expect(await keysIn(back)).toEqual(keys);
    expect(statSync(databaseFile(folder)).mode & 0o077).toBe(0);

    const words = await found(env(), "the");
    expect(words.length).toBeGreaterThan(0);
    expect(await found(away, "the")).toEqual(words);
    expect(await found(back, "the")).toEqual(words);
    for (const place of [away, back]) {
      expect(await bringToNewest({ ...env(), ...place })).toEqual([]);
      const database = connect(place);
      const { _max } = await database.edition.aggregate({ _max: { number: true } });
      const data = { at, what: "published", addresses: [] };
      expect((await database.edition.create({ data })).number).toBe((_max.number ?? 0) + 1);
      await database.$disconnect();
    }
  });

  test("a newsroom that a server on another machine serves is refused", async () => {
    const from = { ...env(), databaseUrl: await emptyDatabase() };
    await bringToNewest(from);
    await queryServer(
      from.databaseUrl,
      `INSERT INTO "Server" VALUES ('id', 'second', 'digest', clock_timestamp(), 0)`,
    );
    await expect(move(from, elsewhere(), silent)).rejects.toThrow("The server second runs");
    await queryServer(from.databaseUrl, `UPDATE "Server" SET "seenAt" = '2026-01-01Z'`);
    await move(from, elsewhere(), silent);
  });

  test("a begun move goes on with its own newsroom only", async () => {
    const to: Place = { ...env(), databaseUrl: await emptyDatabase() };
    const stopped = new Error("stopped");
    const stop = () => {
      throw stopped;
    };
    await db().setupLink.create({ data: { tokenHash: "ours" } });
    await expect(move(env(), to, stop)).rejects.toThrow(stopped);
    const next = { ...env(), databaseUrl: await emptyDatabase() };
    await expect(move(to, next, silent)).rejects.toThrow("has not ended");
    const stranger = { ...env(), ...elsewhere(), databaseUrl: await emptyDatabase() };
    await bringToNewest(stranger);
    await expect(move(stranger, to, silent)).rejects.toThrow("a begun move of another newsroom");
  });

  test("a database with a newsroom of its own is refused, and stays as it was", async () => {
    const to = { ...env(), databaseUrl: await emptyDatabase() };
    await bringToNewest(to);
    const other = connect(to);
    await other.setupLink.create({ data: { tokenHash: "theirs" } });
    await expect(move(env(), to, silent)).rejects.toThrow("has a newsroom of its own");
    expect(await other.setupLink.findMany()).toMatchObject([{ tokenHash: "theirs" }]);
    expect(await other.user.count()).toBe(0);
    await other.$disconnect();
    await bringToNewest(to);
  });

  test("a database of another program, and one that is not there, are refused", async () => {
    const to = { ...env(), databaseUrl: await emptyDatabase() };
    await queryServer(to.databaseUrl, "CREATE TABLE ledger (id INT)");
    await expect(move(env(), to, silent)).rejects.toThrow("has tables of another program");
    const missing = { ...env(), databaseUrl: server.urlOf("missing") };
    await expect(move(env(), missing, silent)).rejects.toThrow(
      /has no database “missing”: create it, or correct --to\.$/,
    );
  });

  test("what changes where it is read meanwhile ends the move", async () => {
    const to = { ...env(), databaseUrl: await emptyDatabase() };
    const data = { tokenHash: "late" };
    let late: Promise<unknown> = Promise.resolve();
    await db().section.create({ data: { slug: "a", name: "A", position: 1 } });
    const meanwhile = (line: string) => {
      if (line.startsWith("Section")) late = db().setupLink.create({ data }).then();
    };
    await expect(move(env(), to, meanwhile)).rejects.toThrow("SetupLink is not what was copied");
    await late;
    await move(env(), to, silent);
  });

  test("an old SQLite file in the data folder is refused until it has another name", async () => {
    const from = { ...env(), databaseUrl: await emptyDatabase() };
    await move(env(), from, silent);
    const to = elsewhere();
    await bringToNewest({ ...env(), ...to });
    const old = connect(to);
    await old.setupLink.create({ data: { tokenHash: "old" } });
    await old.$disconnect();
    await expect(move(from, to, silent)).rejects.toThrow(/newsroom of its own\. Move the file/);
    const rename = (ending: string) =>
      renameSync(databaseFile(folder) + ending, join(folder, `old.db${ending}`));
    // A process that was killed leaves its log beside the file.
    const log = ["-wal", "-shm"];
    for (const ending of log) writeFileSync(databaseFile(folder) + ending, "", { flag: "a" });
    rename("");
    await expect(move(from, to, silent)).rejects.toThrow(/left beside it: .*stet\.db-wal, /);
    log.forEach(rename);
    await move(from, to, silent);
    const moved = connect(to);
    expect(await moved.setupLink.count()).toBe(0);
    await moved.$disconnect();
  });
});

describe("files alone", () => {
  let bucket: S3Server;
  beforeAll(async () => {
    bucket = await startS3Server();
  });
  afterAll(() => bucket.close());
  afterEach(() => bucket.empty());

  test("those that are there are not sent again, and a damaged one is", async () => {
    const keys = await addFiles(env(), 5);
    const to = placeOf({ store: bucket.storeUrl });
    expect(await move(env(), to, silent)).toEqual({
      tables: null,
      files: { count: 10, damaged: [] },
    });
    bucket.damage(
      `media/${await storesOf(to).served.put(Buffer.from("served 1"), "webp")}`,
      Buffer.from("x"),
    );
    bucket.requests.length = 0;
    await move(env(), to, silent);
    const sent = bucket.requests.filter((one) => one.startsWith("PUT") && !one.includes("/check/"));
    expect(sent).toHaveLength(1);
    expect(await keysIn(to)).toEqual(keys);
  });

  test("one that is damaged where it is, is named and not copied", async () => {
    await addFiles(env(), 2);
    const key = await storesOf(env()).originals.put(Buffer.from("good"), "png");
    writeFileSync(join(env().dataFolder, "originals", key), "bad");
    const to = placeOf({ store: bucket.storeUrl });
    const { files } = await move(env(), to, silent);
    expect(files).toEqual({ count: 4, damaged: [key] });
    expect(await keysIn(to)).not.toContain(key);
  });

  test("a bucket with files of another newsroom is refused, and nothing is sent", async () => {
    await addFiles(env(), 2);
    const to = placeOf({ store: bucket.storeUrl });
    const theirs = await storesOf(to).originals.put(Buffer.from("theirs"), "png");
    await expect(move(env(), to, silent)).rejects.toThrow("has files, and none of this newsroom's");
    expect(await keysIn(to)).toEqual([theirs]);
  });

  test("a store that cannot be used is refused in words about --store", async () => {
    const to = placeOf({ store: bucket.storeUrl.replace(/newsroom$/, "nothing") });
    await expect(move(env(), to, silent)).rejects.toThrow(/^--store: .*no bucket “nothing”/);
  });
});

test("a wrong address is refused in words about its option", () => {
  expect(() => placeOf({ to: "mysql://a/b" })).toThrow(
    "--to must be a PostgreSQL database's address, such as postgresql://stet:password@db.example.org/stet. Or it is “sqlite”.",
  );
  expect(() => placeOf({ store: "ftp://a/b" })).toThrow("--store must be the address of a bucket");
});

test("what is there already is not moved", () => {
  const from = parseEnv({});
  expect(() => placeOf({ to: "sqlite", store: "disk" }, from)).toThrow(
    /leave --to out\. .*leave --store out\./,
  );
});

test("a newsroom that a server serves is refused", async () => {
  const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  const port = createServer().listen(0, "127.0.0.1");
  await once(port, "listening");
  const address = port.address();
  if (address === null || typeof address === "string") return expect.unreachable();
  const note = {
    pid: other.pid,
    port: address.port,
    host: "127.0.0.1",
    startedAt: at.toISOString(),
  };
  writeFileSync(join(env().dataFolder, "server.json"), JSON.stringify(note));
  await expect(move(env(), elsewhere(), silent)).rejects.toThrow(/serves .*: stop it first\.$/);
  port.close();
  other.kill();
});

test("a folder without a newsroom is refused", async () => {
  const to = { ...elsewhere(), databaseUrl: "postgresql://stet@127.0.0.1/none" };
  await expect(move(elsewhere(), to, silent)).rejects.toThrow("There is no newsroom in");
  expect(existsSync(databaseFile(folder))).toBe(false);
});
