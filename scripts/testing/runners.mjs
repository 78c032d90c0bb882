// Runs unit or browser tests, with all that they write in one folder for the caller to remove.
import { join } from "node:path";
import { runNode } from "../prepare/run.mjs";
import { defaultSettings } from "./settings.mjs";
import { tallyPlaywright, tallyRun, tallyVitest } from "./tally.mjs";

/** @typedef {{ tally: import("./tally.mjs").Tally, output: string }} Outcome */

/**
 * @param {string} scratch an empty folder for the run's files
 * @param {boolean} isShown whether the runner's lines go to the terminal or into the outcome
 * @param {"postgresql" | ""} [database] runs only the tests that use the database, on this one instead of SQLite
 * @returns {Promise<Outcome>}
 */
export async function runUnitTests(scratch, isShown, database = "") {
  const report = join(scratch, `unit${database}.json`);
  const { code, output } = await runNode(
    [
      "node_modules/vitest/vitest.mjs",
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
    { isShown, env: { ...defaultSettings, TMPDIR: scratch, TEST_DATABASE: database } },
  );
  return { tally: tallyRun(report, code, tallyVitest), output };
}

/**
 * The same for the browser tests; the site must be built.
 * @param {string} scratch
 * @param {boolean} isShown
 * @param {string} browser path of a Chromium
 * @param {number} [time] milliseconds after which no more are begun; all are run if it is not said
 * @returns {Promise<Outcome>}
 */
export async function runBrowserTests(scratch, isShown, browser, time = 0) {
  const report = join(scratch, "browser.json");
  const { code, output } = await runNode(
    ["node_modules/playwright/cli.js", "test", "--reporter=list,json"],
    {
      isShown,
      env: {
        ...defaultSettings,
        TMPDIR: scratch,
        CHROMIUM_PATH: browser,
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        JOURNEYS_TIME: String(time),
      },
    },
  );
  return { tally: tallyRun(report, code, tallyPlaywright), output };
}
