// What is not the backup that was made is refused, whatever was done to it, and the newsroom stays as it is.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { connect, db } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { hashOf } from "@/lib/base/storage/checked";
import { keyOf } from "@/lib/base/storage/storage";
import { backUp } from "@/lib/newsroom/backups/back-up";
import { checkBackup } from "@/lib/newsroom/backups/check";
import { differingTables, digestsOf } from "@/lib/newsroom/backups/digests";
import { getBackup, listBackups } from "@/lib/newsroom/backups/list";
import type { Manifest } from "@/lib/newsroom/backups/manifest";
import { pruneBackups } from "@/lib/newsroom/backups/prune";
import { restoreInPlace } from "@/lib/newsroom/backups/restore";
import { targetOf } from "@/lib/newsroom/backups/target";
import { addPicture } from "@/lib/newsroom/media/commands";
import { isOnPostgresql } from "@/lib/testing/database";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { quarters } from "@/lib/testing/pictures";
import { addUser } from "@/lib/testing/records";

useThrowAwayNewsroom();

const kind = isOnPostgresql ? "postgresql" : "sqlite";
let folder = "";
let to = "";
let manifest: Manifest;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "stet-damaged-"));
  to = join(folder, "backups");
  const editor = await addUser("editor");
  for (const width of [64, 72]) {
    const bytes = await quarters(width, 64).jpeg().toBuffer();
    await addPicture(editor, { bytes, fileName: "quarters.jpg" });
  }
  ({ manifest } = await backUp(env(), to));
});
afterEach(() => rmSync(folder, { recursive: true }));

const target = () => targetOf(to, env());

/** Paths of the files of a store, in the order of their names. */
function filesIn(store: string): string[] {
  const all = readdirSync(join(to, store), { recursive: true, withFileTypes: true });
  return all
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}

function fileIn(store: string, at = 0): string {
  const file = filesIn(store)[at];
  if (file === undefined) throw new Error(`There is no file ${at} in ${store}.`);
  return file;
}

const databaseFile = () => join(to, "pieces", manifest.database.parts[0] ?? "");

function flip(file: string): void {
  const bytes = readFileSync(file);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

function swap(one: string, other: string): void {
  renameSync(one, join(folder, "swapped"));
  renameSync(other, one);
  renameSync(join(folder, "swapped"), other);
}

/** A manifest as somebody would write it who knows how they are named. */
function forge(change: object): void {
  const forged = Buffer.from(JSON.stringify({ ...manifest, ...change }));
  for (const file of filesIn("manifests")) rmSync(file);
  const file = join(to, "manifests", keyOf(hashOf(forged), "json"));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, forged);
}

async function makeOther(): Promise<string> {
  const other = join(folder, "other");
  await addUser("reporter", "late");
  await backUp(env(), other);
  return other;
}

const zeros = keyOf("0".repeat(64), "part");
const damages: Record<string, [damage: () => void | Promise<void>, words: RegExp]> = {
  "a flipped bit of the database": [() => flip(databaseFile()), /damaged/],
  "a database that was cut off": [() => truncateSync(databaseFile(), 100), /damaged/],
  "a database that is missing": [() => rmSync(databaseFile()), /lacks its file/],
  "an empty database": [() => truncateSync(databaseFile(), 0), /damaged/],
  "a flipped bit of an original": [() => flip(fileIn("originals")), /not whole: 1 files/],
  "a rendition that was cut off": [() => truncateSync(fileIn("media"), 10), /not whole: 1 files/],
  "an original that is missing": [() => rmSync(fileIn("originals")), /not whole: 1 files/],
  "two originals in each other's place": [
    () => swap(fileIn("originals"), fileIn("originals", 1)),
    /not whole: 2 files/,
  ],
  "two pieces in each other's place": [
    () => swap(databaseFile(), join(to, "pieces", manifest.originals.keys.parts[0] ?? "")),
    /damaged/,
  ],
  "a flipped bit of the manifest": [() => flip(fileIn("manifests")), /may be the newest/],
  "a manifest that was cut off": [() => truncateSync(fileIn("manifests"), 50), /may be the newest/],
  "no manifest": [() => rmSync(fileIn("manifests")), /has no backup/],
  "the manifest of another backup": [
    async () => {
      const other = await makeOther();
      rmSync(join(to, "manifests"), { recursive: true });
      renameSync(join(other, "manifests"), join(to, "manifests"));
    },
    /lacks its file/,
  ],
  "the database of another backup under this one's name": [
    async () => {
      const { manifest: others } = await getBackup(targetOf(await makeOther(), env()));
      copyFileSync(join(folder, "other/pieces", others.database.parts[0] ?? ""), databaseFile());
    },
    /damaged/,
  ],
  "a newer form of backup": [() => forge({ format: 2 }), /made by a newer Stet/],
  "a database of a newer Stet": [
    () => forge({ migrations: [...manifest.migrations, "20990101000000_later"], program: "9.0.0" }),
    /newer Stet \(9\.0\.0\)/,
  ],
  "a name that leads out of the folder": [
    () => forge({ database: { size: 1, parts: ["../../../../etc/passwd"] } }),
    /has a manifest that is none/,
  ],
  "pieces in another order": [
    () => forge({ database: { ...manifest.database, parts: [zeros, ...manifest.database.parts] } }),
    /lacks its file/,
  ],
  "a name of a picture that leads out of the folder": [
    async () => {
      const keys = await target().pieces.put(
        await import("node:zlib").then(({ gzipSync }) => gzipSync("../../../etc/passwd\n")),
        "part",
      );
      forge({ originals: { count: 1, keys: { size: 1, parts: [keys] } } });
    },
    /names a file that no newsroom has/,
  ],
  "records that are not those of the digests": [
    () => forge({ tables: { ...manifest.tables, User: { rows: 1, sha256: "0" } } }),
    /These differ: User/,
  ],
  "the other kind of database": [
    () => forge({ kind: kind === "sqlite" ? "postgresql" : "sqlite", migrations: [] }),
    /npm run move/,
  ],
};

// In PostgreSQL the newsroom's own files stand in for damaged ones.
const onSqlite = test.skipIf(isOnPostgresql);
onSqlite.each(Object.entries(damages))("%s is refused", async (_, [damage, words]) => {
  await damage();
  const before = await digestsOf(db(), kind);
  await db().$disconnect();
  const restore = async () => {
    const backup = await getBackup(target());
    await restoreInPlace(env(), target(), backup.manifest, {
      told: () => {},
      assertStopped: async () => {},
    });
  };
  await expect(restore()).rejects.toThrow(words);
  const { dataFolder } = env();
  const beside = readdirSync(dirname(dataFolder)).filter((name) =>
    name.startsWith(`${basename(dataFolder)}.`),
  );
  expect(beside).toEqual([]);
  const database = connect(env());
  expect(differingTables(before, await digestsOf(database, kind))).toEqual([]);
  await database.$disconnect();
});

test("a check finds what a restore would, and changes nothing", async () => {
  const check = () => checkBackup(target(), manifest, () => {});
  await check();
  flip(fileIn("originals"));
  await expect(check()).rejects.toThrow(/is damaged/);
  rmSync(databaseFile());
  await expect(check()).rejects.toThrow(/is missing/);
});

test("no older backup goes while one cannot be read", async () => {
  await backUp(env(), to);
  flip(fileIn("manifests"));
  const files = [...filesIn("pieces"), ...filesIn("originals")];
  await expect(pruneBackups(target(), 1)).rejects.toThrow("No older backup was removed");
  expect([...filesIn("pieces"), ...filesIn("originals")]).toEqual(files);
});

test("another backup is chosen by its moment where the newest cannot be read", async () => {
  await backUp(env(), to);
  const [first] = (await listBackups(target())).backups;
  const { key } = (await listBackups(target())).backups[1] ?? { key: "" };
  flip(join(to, "manifests", key));
  await expect(getBackup(target())).rejects.toThrow(/--backup MOMENT: \d{4}/);
  expect(await getBackup(target(), first?.manifest.moment)).toEqual(first);
  await expect(getBackup(target(), "1999")).rejects.toThrow("has no backup of 1999");
  expect(existsSync(to)).toBe(true);
});
