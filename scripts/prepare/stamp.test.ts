import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contentHash } from "./content-hash.mjs";
import { isStamped, stamped } from "./stamp.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stet-stamp-test-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

describe("the hash of a folder's content", () => {
  it("changes with a file's text, name or absence, and with nothing else", () => {
    write("a.ts", "one");
    const first = contentHash([folder]);
    write("a.ts", "two");
    const second = contentHash([folder]);
    write("b.ts", "");
    const third = contentHash([folder]);
    expect(new Set([first, second, third]).size).toBe(3);
    rmSync(join(folder, "b.ts"));
    expect(contentHash([folder])).toBe(second);
    write("a.ts", "one");
    expect(contentHash([folder])).toBe(first);
  });

  it("does not see unit tests, which no build contains", () => {
    const before = contentHash([folder]);
    write("a.test.ts", "one");
    expect(contentHash([folder])).toBe(before);
  });

  it("takes what does not exist for nothing, and a file by itself", () => {
    const missing = contentHash([join(folder, "a.ts")]);
    write("a.ts", "one");
    expect(contentHash([join(folder, "a.ts")])).not.toBe(missing);
  });

  it("tells a text that moved from one file to the next", () => {
    mkdirSync(join(folder, "in"));
    write("in/a.ts", "x");
    write("in/b.ts", "");
    const before = contentHash([folder]);
    write("in/a.ts", "");
    write("in/b.ts", "x");
    expect(contentHash([folder])).not.toBe(before);
  });
});

describe("a stamp", () => {
  it("stands for the work that it names, once that is done", async () => {
    const file = join(folder, "stamp");
    await stamped(file, "hash", async () => expect(isStamped(file, "hash")).toBe(false));
    expect(isStamped(file, "hash")).toBe(true);
    expect(isStamped(file, "another")).toBe(false);
  });

  it("is gone after work that failed, even if it stood before", async () => {
    const file = join(folder, "stamp");
    await stamped(file, "hash", async () => undefined);
    await expect(stamped(file, "hash", () => Promise.reject(new Error("no")))).rejects.toThrow();
    expect(isStamped(file, "hash")).toBe(false);
  });
});
