import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { tallyPlaywright, tallyRun, tallyVitest } from "./tally.mjs";

const folder = mkdtempSync(join(tmpdir(), "stet-tally-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

function tally(passed: number, failed: number, code: number) {
  const file = join(folder, "report.json");
  writeFileSync(file, JSON.stringify({ passed, failed }));
  return tallyRun(file, code, (report: { passed: number; failed: number }) => report);
}

describe("a run's tally", () => {
  it("is what the report says if the runner agrees", () => {
    expect(tally(3, 0, 0)).toEqual({ passed: 3, failed: 0 });
    expect(tally(3, 2, 1)).toEqual({ passed: 3, failed: 2 });
  });

  it("has a failure if the runner failed without one", () => {
    expect(tally(3, 0, 1)).toEqual({ passed: 3, failed: 1 });
  });

  it("has a failure if no test ran or there is no report", () => {
    expect(tally(0, 0, 0)).toEqual({ passed: 0, failed: 1 });
    expect(tallyRun(join(folder, "missing.json"), 0, tallyPlaywright)).toEqual({
      passed: 0,
      failed: 1,
    });
  });

  it("counts a test file that broke before its tests as a failure", () => {
    const testResults = [
      { status: "failed", assertionResults: [] },
      { status: "failed", assertionResults: [{ status: "failed" }, { status: "passed" }] },
    ];
    const report = { numPassedTests: 1, numFailedTests: 1, testResults };
    expect(tallyVitest(report)).toEqual({ passed: 1, failed: 2 });
  });

  it("counts errors outside of browser tests as failures", () => {
    const stats = { expected: 4, unexpected: 1, flaky: 0, skipped: 0 };
    const errors = [{ message: "set-up failed" }];
    expect(tallyPlaywright({ stats, errors })).toEqual({ passed: 4, failed: 2 });
  });

  it("counts a journey that passed when it was tried again as passed", () => {
    const stats = { expected: 4, unexpected: 0, flaky: 1, skipped: 0 };
    expect(tallyPlaywright({ stats, errors: [] })).toEqual({ passed: 5, failed: 0 });
  });

  it("says how many journeys were not run where their time was over, and fails for none of them", () => {
    const stats = { expected: 4, unexpected: 0, flaky: 0, skipped: 7 };
    const errors = [
      { message: "\u001b[31mTimed out waiting 60s for the test suite to run\u001b[39m" },
    ];
    const file = join(folder, "over.json");
    writeFileSync(file, JSON.stringify({ stats, errors }));
    expect(tallyRun(file, 1, tallyPlaywright)).toEqual({ passed: 4, failed: 0, notRun: 7 });
    const broken = { stats: { ...stats, unexpected: 1 }, errors };
    writeFileSync(file, JSON.stringify(broken));
    expect(tallyRun(file, 1, tallyPlaywright)).toEqual({ passed: 4, failed: 1, notRun: 7 });
    writeFileSync(file, JSON.stringify({ stats: { ...stats, expected: 0 }, errors }));
    expect(tallyRun(file, 1, tallyPlaywright)).toMatchObject({ failed: 1 });
  });
});
