// Counts what the two test runners report. What cannot be counted is a failure.
import { existsSync, readFileSync } from "node:fs";

/** @typedef {{ passed: number, failed: number, notRun?: number }} Tally `notRun`: for want of time */

/**
 * @typedef {{
 *   numPassedTests: number,
 *   numFailedTests: number,
 *   testResults: { status: string, assertionResults: { status: string }[] }[],
 * }} VitestReport
 * @typedef {{
 *   stats: { expected: number, unexpected: number, flaky: number, skipped: number },
 *   errors: { message?: string }[],
 * }} PlaywrightReport
 */

/**
 * Vitest's JSON report. A file that broke before its tests could run counts as one failed.
 * @param {VitestReport} report
 * @returns {Tally}
 */
export function tallyVitest({ numPassedTests, numFailedTests, testResults }) {
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && assertionResults.every((result) => result.status !== "failed"),
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}

/**
 * Playwright's JSON report. Errors outside of tests count as one failed each. A journey that passed when it was tried
 * again passed: the list of the run says that it is flaky. Where the time for all journeys ended, the rest was not run.
 * @param {PlaywrightReport} report
 * @returns {Tally}
 */
export function tallyPlaywright({ stats, errors }) {
  const others = errors.filter(
    ({ message = "" }) => !/Timed out waiting .* test suite/.test(message),
  );
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + others.length,
    ...(others.length < errors.length ? { notRun: stats.skipped } : {}),
  };
}

/**
 * The tally of one run: one failed at least if the runner said so, crashed, or ran no test.
 * @template Report
 * @param {string} file the runner's JSON report
 * @param {number} code the runner's exit code
 * @param {(report: Report) => Tally} tally
 * @returns {Tally}
 */
export function tallyRun(file, code, tally) {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { passed, failed, notRun } = tally(JSON.parse(readFileSync(file, "utf8")));
  // The runner's exit code is that of a failure where its time was over, too.
  const isFailed = passed + failed === 0 || (code !== 0 && notRun === undefined);
  const counted = { passed, failed: isFailed ? Math.max(failed, 1) : failed };
  return notRun === undefined ? counted : { ...counted, notRun };
}
