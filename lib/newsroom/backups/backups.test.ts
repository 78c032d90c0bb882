// Backups of a newsroom that goes on, and what they give back.
import { randomUUID } from "node:crypto";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { connect, db, type DatabaseSettings } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { createDatabase, urlOfDatabase } from "@/lib/base/dumps/databases";
import type { Actor } from "@/lib/content/users/actor";
import { createArticle } from "@/lib/newsroom/articles/commands";
import { backUp, type BackupOptions } from "@/lib/newsroom/backups/back-up";
import { differingTables, digestsOf } from "@/lib/newsroom/backups/digests";
import { listAll } from "@/lib/newsroom/backups/files";
import { getBackup, listBackups } from "@/lib/newsroom/backups/list";
import { restoreInPlace, restoreInto, restoringFolder } from "@/lib/newsroom/backups/restore";
import { targetOf } from "@/lib/newsroom/backups/target";
import { binPicture, removePicture } from "@/lib/newsroom/media/bin";
import { addPicture } from "@/lib/newsroom/media/commands";
import { deleteLeftovers } from "@/lib/newsroom/media/renditions/leftovers";
import { originals, storesOf } from "@/lib/newsroom/media/stores";
import { secretFile } from "@/lib/newsroom/users/server-secret";
import { isOnPostgresql } from "@/lib/testing/database";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { quarters } from "@/lib/testing/pictures";
import { addUser } from "@/lib/testing/records";
import { startS3Server } from "@/lib/testing/s3-server";
import { ensureDataFolder } from "@/scripts/prepare/data-folder";

useThrowAwayNewsroom();

const kind = isOnPostgresql ? "postgresql" : "sqlite";
const silent = () => {};
const stopped = { told: silent, assertStopped: async () => {} };

let editor: Actor;
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "stet-backups-"));
  editor = await addUser("editor");
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  const { dataFolder } = env();
  for (const name of readdirSync(dirname(dataFolder))) {
    if (name.startsWith(`${basename(dataFolder)}.`))
      rmSync(join(dirname(dataFolder), name), { recursive: true });
  }
});

const to = () => join(folder, "backups");
const target = (place = to()) => targetOf(place, env());
const make = (options: BackupOptions = {}, place = to()) => backUp(env(), place, options);

async function addPhoto(width: number): Promise<{ id: string; fileKey: string }> {
  const bytes = await quarters(width, 64).jpeg().toBuffer();
  const { picture } = await addPicture(editor, { bytes, fileName: "quarters.jpg" });
  const { id, fileKey } = await db().media.findUniqueOrThrow({ where: { id: picture.id } });
  return { id, fileKey: fileKey ?? "" };
}

const addStory = (headline: string) => createArticle(editor, { headline, sectionId: null });

async function headlinesIn(settings: DatabaseSettings = env()): Promise<string[]> {
  const database = connect(settings);
  const rows = await database.revision.findMany({ orderBy: { headline: "asc" } });
  await database.$disconnect();
  return rows.map(({ headline }) => headline);
}

async function emptyPlace() {
  if (!isOnPostgresql)
    return { databaseUrl: null, store: null, dataFolder: join(folder, randomUUID()) };
  const url = env().databaseUrl ?? "";
  const databaseUrl = await createDatabase(url, `restored_${randomUUID().replaceAll("-", "")}`);
  return { databaseUrl, store: null, dataFolder: join(folder, randomUUID()) };
}

test("a restored newsroom is that of the moment, and what was there stays beside it", async () => {
  await addStory("Before");
  const photo = await addPhoto(64);
  writeFileSync(secretFile(env().dataFolder), "the secret of then");
  const digests = await digestsOf(db(), kind);
  const { manifest } = await make();
  expect(manifest).toMatchObject({ kind, articles: 1, pictures: 1, lacking: [] });
  // The job of the backup itself is in the database only while it is made.
  expect(differingTables(manifest.tables, digests)).toEqual(["JobClaim"]);

  await addStory("After");
  writeFileSync(secretFile(env().dataFolder), "another secret");
  await db().$disconnect();
  const { former } = await restoreInPlace(env(), target(), manifest, stopped);
  expect(await headlinesIn()).toEqual(["Before"]);
  const database = connect(env());
  expect(differingTables(manifest.tables, await digestsOf(database, kind))).toEqual([]);
  await database.$disconnect();
  expect(await originals().get(photo.fileKey)).not.toBeNull();
  expect(readFileSync(secretFile(env().dataFolder), "utf8")).toBe("the secret of then");

  const before = isOnPostgresql
    ? {
        ...env(),
        databaseUrl: urlOfDatabase(env().databaseUrl ?? "", (former ?? "").split(" ").at(-1) ?? ""),
      }
    : { ...env(), dataFolder: former ?? "" };
  expect(await headlinesIn(before)).toEqual(["After", "Before"]);
});

test("only what is new is copied, and older backups go with what they alone name", async () => {
  const first = await addPhoto(64);
  await make();
  const second = await addPhoto(72);
  const lines: string[] = [];
  await make({ told: (line) => lines.push(line) });
  expect(lines).toContain("Files (originals): 1 copied, 1 were there already of 2");

  await binPicture(editor, { id: first.id, version: 1 });
  await removePicture(editor, { id: first.id, version: 2 });
  const { manifest } = await make({ keep: 2 });
  expect((await listBackups(target())).backups).toHaveLength(2);
  expect(await listAll(target().originals)).toEqual(new Set([first.fileKey, second.fileKey]));
  await make({ keep: 1 });
  expect(await listAll(target().originals)).toEqual(new Set([second.fileKey]));
  const { backups } = await listBackups(target());
  expect(backups).toHaveLength(1);
  expect(backups[0]?.manifest.moment).not.toBe(manifest.moment);
  await restoreInto(await emptyPlace(), target(), (await getBackup(target())).manifest, silent);
});

test("a file that goes while a backup is made is in the backup, and goes after it", async () => {
  const { id, fileKey } = await addPhoto(64);
  await binPicture(editor, { id, version: 1 });
  let removed: Promise<unknown> = Promise.resolve();
  const { manifest } = await make({
    told: (line) => {
      if (line.startsWith("Tables")) removed = removePicture(editor, { id, version: 2 });
    },
  });
  await removed;
  expect(manifest.lacking).toEqual([]);
  expect(await listAll(target().originals)).toEqual(new Set([fileKey]));
  await deleteLeftovers();
  expect(await originals().find(fileKey)).toBeNull();
  const place = await emptyPlace();
  await restoreInto(place, target(), manifest, silent);
  expect(await storesOf(place).originals.get(fileKey)).not.toBeNull();
});

test("a file that the newsroom itself has lost is named, and holds up nothing", async () => {
  const [whole, lost] = [await addPhoto(64), await addPhoto(72)];
  await originals().remove([lost.fileKey]);
  const { manifest } = await make();
  expect(manifest.lacking).toEqual([lost.fileKey]);
  const { lacking } = await restoreInto(await emptyPlace(), target(), manifest, silent);
  expect(lacking).toEqual([lost.fileKey]);
  expect(await listAll(target().originals)).toEqual(new Set([whole.fileKey]));
});

test("a file that is damaged in the target is copied again where files are read", async () => {
  const { fileKey } = await addPhoto(64);
  await make();
  writeFileSync(join(to(), "originals", fileKey), "damaged");
  await make();
  await expect(target().originals.get(fileKey)).rejects.toThrow("damaged");
  await make({ isRead: true });
  expect(await target().originals.get(fileKey)).not.toBeNull();
});

test("a bucket is a target, in the newsroom's own store or another", async () => {
  const server = await startS3Server();
  try {
    await addStory("In a bucket");
    await addPhoto(64);
    const place = `${server.storeUrl}/backups/desk`;
    const { manifest } = await make({}, place);
    expect(server.names().every((name) => name.startsWith("backups/desk/"))).toBe(true);
    const into = await emptyPlace();
    await restoreInto(into, target(place), manifest, silent);
    expect(await headlinesIn(into)).toEqual(["In a bucket"]);

    const own = {
      ...env(),
      store: {
        origin: server.origin,
        bucket: "newsroom",
        folder: "",
        region: "us-east-1",
        style: "path" as const,
        key: { id: "AKIATEST", secret: "secret/with+signs" },
      },
    };
    await expect(getBackup(targetOf("s3://newsroom/backups/desk", own))).resolves.toMatchObject({
      manifest,
    });
    expect(() => targetOf("s3://newsroom", own)).toThrow("own files are in that folder");
    expect(() => targetOf("s3://newsroom/media/x", own)).toThrow("own files are in that folder");
  } finally {
    await server.close();
  }
});

test("what others may not read, they cannot read in a backup", async () => {
  await make();
  expect(statSync(to()).mode & 0o077).toBe(0);
});

test("nothing is left of what a backup needed for a time", async () => {
  await make();
  expect(readdirSync(to()).sort()).toEqual(["manifests", "pieces"]);
});

describe("refused in words:", () => {
  test("a place that would be lost together with the newsroom", async () => {
    const { dataFolder } = env();
    await expect(make({}, join(dataFolder, "backups"))).rejects.toThrow("would be lost together");
    await expect(make({}, dirname(dataFolder))).rejects.toThrow("would be lost together");
  });

  test("a place with backups of another newsroom", async () => {
    await make();
    await db().$executeRaw`UPDATE "_prisma_migrations" SET "id" = 'x' || substr("id", 2)`;
    await expect(make()).rejects.toThrow("has backups of another newsroom");
  });

  test("a place that cannot be written to, and one that is no folder", async () => {
    writeFileSync(join(folder, "file"), "");
    await expect(make({}, join(folder, "file"))).rejects.toThrow("is no folder");
    await expect(make({}, join(folder, "file", "inside"))).rejects.toThrow("cannot be written");
    expect(() => target("ftp://example.org/x")).toThrow("Backups go to a folder");
    expect(() => target("s3://bucket/x")).toThrow("STORE_URL names none");
    expect(() => target("https://s3.example.org/bucket")).toThrow("needs a key");
    expect(() => target("http://a:b@s3.example.org/bucket")).toThrow("https://");
  });

  test("a restore into a folder that has something", async () => {
    const { manifest } = await make();
    const place = { ...(await emptyPlace()), dataFolder: folder };
    if (isOnPostgresql) return;
    await expect(restoreInto(place, target(), manifest, silent)).rejects.toThrow("is not empty");
  });

  test("a restore while the server runs", async () => {
    const { manifest } = await make();
    const assertStopped = async () => {
      throw new Error("It runs.");
    };
    await expect(
      restoreInPlace(env(), target(), manifest, { told: silent, assertStopped }),
    ).rejects.toThrow("It runs.");
    expect(await headlinesIn()).toEqual([]);
  });

  test("a start between the two renames of a restore", () => {
    const missing = join(folder, "data");
    writeFileSync(restoringFolder(missing), "");
    expect(() => ensureDataFolder(missing)).toThrow("run the same npm run restore again");
    expect(existsSync(missing)).toBe(false);
  });
});
