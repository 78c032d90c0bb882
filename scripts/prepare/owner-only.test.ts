import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { keepToOwner } from "./owner-only";

let folder: string;
let outside: string;
const before = process.umask();
const modeOf = (path: string) => statSync(path).mode & 0o777;

beforeEach(() => {
  process.umask(0o022);
  folder = mkdtempSync(join(tmpdir(), "stet-owner-"));
  outside = mkdtempSync(join(tmpdir(), "stet-outside-"));
});
afterEach(() => {
  process.umask(before);
  rmSync(folder, { recursive: true });
  rmSync(outside, { recursive: true });
});

describe.skipIf(process.platform === "win32")("a data folder", () => {
  test("and all that was in it are the owner's alone", () => {
    chmodSync(folder, 0o755);
    mkdirSync(join(folder, "media", "ab"), { recursive: true });
    const files = ["stet.db", "secret", "media/ab/original.jpg"].map((name) => join(folder, name));
    for (const file of files) writeFileSync(file, "");
    keepToOwner(folder);
    expect([folder, join(folder, "media"), join(folder, "media", "ab")].map(modeOf)).toEqual(
      Array.from({ length: 3 }, () => 0o700),
    );
    expect(files.map(modeOf)).toEqual(files.map(() => 0o600));
  });

  test("and all that comes into it afterwards are the owner's alone", () => {
    keepToOwner(folder);
    mkdirSync(join(folder, "media"));
    writeFileSync(join(folder, "media", "a.jpg"), "");
    expect(modeOf(join(folder, "media"))).toBe(0o700);
    expect(modeOf(join(folder, "media", "a.jpg"))).toBe(0o600);
  });

  test("is not left by a link that leads out of it", () => {
    writeFileSync(join(outside, "a"), "");
    symlinkSync(outside, join(folder, "link"));
    keepToOwner(folder);
    expect(modeOf(join(outside, "a"))).toBe(0o644);
  });
});
