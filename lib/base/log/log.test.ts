import { spawnSync } from "node:child_process";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { logError, logInfo, logWarning } from "@/lib/base/log/log";
import { prettyLine } from "@/lib/base/log/pretty";
import { whileAnswering } from "@/lib/base/log/request-id";
import { hearLog } from "@/lib/testing/log";

const minute = 60_000;

describe("what repeats", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("is said at once, counted, and told once a minute for as long as it goes on", () => {
    const heard = hearLog();
    const fail = (times: number) => {
      for (let time = 0; time < times; time += 1) {
        logError("A round failed.", { error: new Error("fetch failed") });
      }
    };
    fail(389);
    expect(heard).toHaveLength(1);
    vi.advanceTimersByTime(minute);
    expect(heard).toHaveLength(2);
    expect(heard[1]).toMatchObject({
      level: "error",
      times: 388,
      msg: "A round failed. (388 more times in the last minute)",
      error: { message: "fetch failed" },
    });
    fail(3);
    expect(heard).toHaveLength(2);
    vi.advanceTimersByTime(minute);
    expect(heard.at(-1)).toMatchObject({ times: 3 });
    vi.advanceTimersByTime(minute);
    expect(heard).toHaveLength(3);
    fail(1);
    expect(heard).toHaveLength(4);
    expect(heard.at(-1)).not.toHaveProperty("times");
  });

  test("is another failure with another error, another level or another sentence", () => {
    const heard = hearLog();
    logError("A save failed.", { error: new Error("full") });
    logError("A save failed.", { error: new Error("locked") });
    logWarning("A save failed.", { error: new Error("full") });
    logError("A form failed.", { error: new Error("full") });
    expect(heard).toHaveLength(4);
  });
});

test("a line has its level, its moment, what was said, the error with its causes, and the request", () => {
  const heard = hearLog();
  const cause = Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
  whileAnswering("r-1", () =>
    logError("A save failed.", { error: new Error("write", { cause }), status: 507 }),
  );
  logInfo("The server answers.");
  expect(heard[0]).toMatchObject({
    level: "error",
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    request: "r-1",
    msg: "A save failed.",
    status: 507,
    error: {
      name: "Error",
      message: "write",
      stack: expect.arrayContaining([expect.stringContaining("log.test.ts")]),
      cause: { code: "ENOSPC" },
    },
  });
  expect(heard[1]).toMatchObject({ level: "info", msg: "The server answers." });
  expect(heard[1]).not.toHaveProperty("request");
});

test.each([
  ["ann.o’neill+desk@example.org could not be reached", "example.org"],
  ["https://key:s3cr3t@s3.example.org/bucket failed", "s3cr3t"],
  ["GET /sign-in/new-password?token=abc123&x=1 failed", "abc123"],
  ["asked for /search?q=leaked%20report", "leaked"],
  ["Authorization: Bearer abc.def-123", "abc.def"],
  ['{"password":"open sesame"}', "open"],
  ["connect ECONNREFUSED 203.0.113.77:443", "113.77"],
  ["from 2001:db8:1234:5678::9", "5678"],
  [`unexpected value “${"word ".repeat(400)}”`, "word ".repeat(120)],
])("no line has what is private: %s", (sentence, secret) => {
  const heard = hearLog();
  logError(sentence, {
    error: new Error(sentence, { cause: new Error(sentence) }),
    about: sentence,
  });
  expect(JSON.stringify(heard)).not.toContain(secret);
});

test("the machines of a newsroom, its files and its moments stay readable", () => {
  const heard = hearLog();
  const sentence =
    "The cache at http://10.0.0.7:6081/ failed at 2026-11-30T15:02:11Z (node_modules/@prisma/client/index.js:12:3).";
  logWarning(sentence);
  expect(heard[0]?.msg).toBe(sentence);
});

test("a terminal gets text", () => {
  const line = JSON.stringify({
    ...{ level: "error", time: "2026-11-30T15:02:11.120Z", request: "r-1", msg: "A save failed." },
    error: { name: "Error", message: "write", stack: ["at a (b.ts:1:2)"] },
  });
  expect(prettyLine(line)).toBe(
    "15:02:11 ERROR A save failed. request=r-1\n  Error: write\n    at a (b.ts:1:2)\n",
  );
});

test("a program without a terminal writes JSON to standard error, down to the level of the settings", () => {
  const script = `import { logError, logInfo, logWarning } from "@/lib/base/log/log";
    logInfo("Quiet."); logWarning("Loud."); logError("Louder."); process.exit(0);`;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "--input-type=module", "-e", script],
    { encoding: "utf8", env: { ...process.env, LOG_LEVEL: "warn" } },
  );
  expect(stdout).toBe("");
  const lines = stderr
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { msg: string });
  expect(lines.map(({ msg }) => msg)).toEqual(["Loud.", "Louder."]);
});
