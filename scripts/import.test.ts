import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { deleted, paragraph, run, wordFile } from "@/lib/testing/word-file";

const story = "Quay opens in Newhaven\nBy Ann Poe\n\nThe new quay took its first ship.\n";
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stet-import-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function wire(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

const script = ["--import", "tsx", "scripts/import.ts"];
const settings = () => ({
  ...process.env,
  STET_DATA: join(folder, "data"),
  STET_DEMO: "on",
  INIT_CWD: folder,
});

function runImport(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...script, ...args], {
    encoding: "utf8",
    env: settings(),
  });
  return { status, stdout, stderr };
}

test("a Word document goes in, and one with macros is refused before a newsroom is made", () => {
  const body = paragraph(run("Quay opens")) + paragraph(run("By Ann Poe"));
  const text = paragraph(run("The quay took ") + deleted("two") + run("its first ship."));
  wire("macros.docx", wordFile({ body, files: { "word/vbaProject.bin": new Uint8Array(4) } }));
  const refused = runImport("macros.docx");
  expect(refused.status).toBe(1);
  expect(refused.stderr).toContain("macros.docx: The file has macros:");
  expect(existsSync(join(folder, "data"))).toBe(false);

  wire("quay.docx", wordFile({ body: body + text }));
  const { status, stdout } = runImport("--json", "quay.docx");
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    ...{ file: "quay.docx", slug: "quay-opens", status: "imported" },
    lines: [
      { number: 1, part: "headline" },
      { number: 2, part: "byline" },
      { number: 3, part: "paragraph", text: "The quay took its first ship." },
      { number: 3, part: "deleted", text: "two" },
    ],
  });
});

test("several files: the good go in and the summary names the bad", () => {
  wire("good.txt", story);
  wire("empty.txt", "");
  wire("large.txt", "a".repeat(1_048_577));
  mkdirSync(join(folder, "folder.txt"));
  const bad = ["empty.txt", "missing.txt", "folder.txt", "large.txt"];
  const first = runImport("good.txt", ...bad, "--publish");
  expect(first.status).toBe(1);
  expect(first.stdout).toContain("   1  headline     Quay opens in Newhaven");
  expect(first.stdout).toMatch(
    /^5 files: 1 published, 4 refused \(empty\.txt, missing\.txt, folder\.txt, large\.txt\)$/m,
  );
  expect(first.stderr.split("\n").filter((line) => /^\w+\.txt: /.test(line))).toEqual([
    "empty.txt: The file is empty.",
    "missing.txt: There is no such file.",
    "folder.txt: It is a folder, not a file.",
    "large.txt: The file is larger than 1 MiB (1,048,576 bytes).",
  ]);

  const again = runImport("--json", "good.txt", "empty.txt");
  expect(again.status).toBe(1);
  const reports = again.stdout
    .trimEnd()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
  expect(reports).toEqual([
    {
      file: "good.txt",
      slug: "quay-opens-in-newhaven",
      status: "unchanged",
      lines: [
        { number: 1, part: "headline", text: "Quay opens in Newhaven" },
        { number: 2, part: "byline", text: "By Ann Poe" },
        { number: 4, part: "paragraph", text: "The new quay took its first ship." },
      ],
      unplaced: 0,
    },
    {
      file: "empty.txt",
      slug: null,
      status: "refused",
      lines: [],
      unplaced: 0,
      error: "The file is empty.",
    },
  ]);
  expect(runImport("good.txt")).toMatchObject({ status: 0, stderr: "" });
});

test("a refused file writes nothing, not even a newsroom", () => {
  const { status, stderr } = runImport(wire("latin.txt", Uint8Array.of(0xcf, 0xf0, 0xe8, 0xe2)));
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: expect.stringMatching(/latin\.txt: The file is not UTF-8 text,/),
  });
  expect(existsSync(join(folder, "data"))).toBe(false);
});

test("wrong use is answered with the usage, and asking for it is no error", () => {
  expect(runImport()).toMatchObject({ status: 1, stdout: "" });
  expect(runImport().stderr).toMatch(/^Usage: npm run import/);
  expect(runImport("--publsh", "good.txt").stderr).toMatch(/^Unknown option '--publsh'[^]*Usage:/);
  expect(runImport("--help")).toMatchObject({ status: 0, stderr: "" });
});

test("a draft that comes in while the server runs expires its reader pages; a file that came before does not", async () => {
  wire("first.txt", story);
  wire("second.txt", `${story}It is open.\n`);
  runImport("first.txt");
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.writeHead(204).end();
  }).listen(0);
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const note = { pid: process.pid, port, startedAt: new Date().toISOString() };
  writeFileSync(join(folder, "data", "server.json"), JSON.stringify(note));
  writeFileSync(join(folder, "data", "secret"), "secret");
  for (const file of ["first.txt", "second.txt"]) {
    const run = spawn(process.execPath, [...script, file], { env: settings(), stdio: "ignore" });
    expect((await once(run, "close"))[0]).toBe(0);
    expect(asked).toEqual(file === "first.txt" ? [] : ["POST /api/reader-pages/expire"]);
  }
  server.close();
});
