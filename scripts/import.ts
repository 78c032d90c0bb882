// `npm run import -- FILE... [--publish] [--section SLUG] [--json]` imports wire copy, also while the server runs.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { open, type FileHandle } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { databaseFile, db } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { InvalidInputError } from "@/lib/base/errors";
import { reasonsOf } from "@/lib/base/trouble";
import { importWire, readWireStories, type ImportOptions } from "@/lib/newsroom/wire/commands";
import { largestWireFile } from "@/lib/newsroom/wire/read";
import {
  describeImport,
  printable,
  refusedImport,
  summariseImports,
  type ImportReport,
} from "@/lib/content/wire/report";
import { largestWordFile } from "@/lib/content/word/limits";
import { looksLikeWordFile } from "@/lib/content/word/package";
import { readWord } from "@/lib/content/word/read-word";
import { expireReaderPagesOfRunningServer } from "@/lib/web/running-server/running-server";
import { bringToNewest } from "./migrations/newest";

const usage = `Usage: npm run import -- FILE... [--publish] [--section SLUG] [--json]

Turns plain-text wire stories and Word documents (.docx) into articles, one for each: drafts, or live with --publish.
  --publish       show the articles to readers, at once or when their embargo ends, if the checks find nothing
  --section SLUG  put them in this section; without it, in the first one
  --json          print one JSON object for each story, and nothing else
  --help          print this
docs/wire-copy.md says what is recognised.`;

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      publish: { type: "boolean", default: false },
      section: { type: "string" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  return { ...values, files: positionals };
}

/** At most one byte more than such a file may have, so that a huge file is refused unread. */
async function readStart(file: string): Promise<Uint8Array> {
  // npm runs scripts in the project's folder, but the person means their own.
  const handle = await open(resolve(process.env["INIT_CWD"] ?? ".", file));
  try {
    const start = await readUpTo(handle, largestWireFile + 1);
    if (!looksLikeWordFile(start)) return start;
    return Buffer.concat([start, await readUpTo(handle, largestWordFile + 1 - start.length)]);
  } finally {
    await handle.close();
  }
}

async function readUpTo(handle: FileHandle, most: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(most);
  let length = 0;
  while (length < bytes.length) {
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return bytes.subarray(0, length);
}

const unreadable: Record<string, string> = {
  ENOENT: "There is no such file.",
  ENOTDIR: "There is no such file.",
  EISDIR: "It is a folder, not a file.",
  EACCES: "The file cannot be read: this user may not.",
  EPERM: "The file cannot be read: this user may not.",
};

async function importFile(file: string, options: ImportOptions): Promise<ImportReport[]> {
  let bytes: Uint8Array;
  try {
    bytes = await readStart(file);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    return [refusedImport(file, unreadable[code] ?? `The file cannot be read (${code}).`)];
  }
  try {
    if (looksLikeWordFile(bytes)) readWord(bytes);
    else readWireStories(bytes);
    await makeReady();
    return await importWire({ name: file, bytes }, options);
  } catch (error) {
    if (error instanceof InvalidInputError) return [refusedImport(file, error.problems.join(" "))];
    return [refusedImport(file, `It could not be written: ${String(error)}`)];
  }
}

let isReady = false;

/** Creates a newsroom that was never started as `npm start` does, and migrates one of an older version. */
async function makeReady(): Promise<void> {
  if (isReady) return;
  const { databaseUrl, dataFolder } = env();
  if (databaseUrl !== null || existsSync(databaseFile(dataFolder))) {
    await bringToNewest(env());
  } else {
    // Standard output belongs to the report.
    const { status } = spawnSync(process.execPath, ["--import", "tsx", "scripts/prepare.ts"], {
      stdio: ["ignore", process.stderr, process.stderr],
    });
    if (status !== 0) throw new Error("the newsroom could not be prepared.");
  }
  isReady = true;
}

/** Makes the exit status 1: a refused file, or a draft that somebody must look at. */
function problemsOf({ error, reasons = [] }: ImportReport): string[] {
  return error === undefined ? reasons : [error];
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { files, publish, section, json, help } = readArguments();
  if (help) return console.log(usage);
  if (files.length === 0) return fail(usage);
  const reports: ImportReport[] = [];
  for (const file of files) {
    for (const report of await importFile(file, { publish, sectionSlug: section })) {
      reports.push(report);
      console.log(json ? JSON.stringify(report) : `${describeImport(report)}\n`);
      for (const problem of problemsOf(report)) fail(`${printable(file)}: ${printable(problem)}`);
    }
  }
  if (!json) console.log(summariseImports(reports));
  // A draft, too, may give an address to an author whom readers see.
  if (reports.some(({ status }) => status !== "unchanged" && status !== "refused")) {
    try {
      await expireReaderPagesOfRunningServer();
    } catch (error) {
      fail(`The articles are in, but readers may see what is new late: ${String(error)}`);
    }
  }
}

try {
  await main();
} catch (error) {
  const reasons = reasonsOf(error);
  if (reasons !== null) fail(reasons.join("\n"));
  else if (error instanceof TypeError && "code" in error) fail(`${error.message}\n\n${usage}`);
  else fail(`The import failed. ${String(error)}`);
} finally {
  if (isReady) await db().$disconnect();
}
