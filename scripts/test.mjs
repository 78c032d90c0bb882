// `npm test`: every test, in a fresh clone too. Its last line is `N passed, N failed`. It writes to a throw-away
// folder, and also: what npm start would install and build, test-results/ with the traces of failures, and a Chromium
// if there is none: Playwright's download in the user's cache or, if that fails and this is root, Debian's package.
// TEST_MINUTES limits the time: later journeys are not run, and their number is printed.
import "./prepare/node-version.mjs";
import "./prepare/root.mjs";
import "./prepare/orphan.mjs";
import { buildSite } from "./prepare/build.mjs";
import { generateClient } from "./prepare/client.mjs";
import { installDependencies } from "./prepare/dependencies.mjs";
import { sayFailure } from "./prepare/failure.mjs";
import { findBrowser } from "./testing/browser.mjs";
import { postgresqlPrograms } from "./testing/postgresql-programs.mjs";
import { runBrowserTests, runUnitTests } from "./testing/runners.mjs";
import { makeScratch } from "./testing/scratch.mjs";
import { swiftProblem } from "./testing/swift-programs.mjs";

const scratch = makeScratch();
const minutes = Number(process.env["TEST_MINUTES"] ?? 0);
const timeLeft = () => (minutes > 0 ? Math.max(minutes * 60_000 - performance.now(), 60_000) : 0);
/** @type {import("./testing/tally.mjs").Tally} */
const total = { passed: 0, failed: 0 };

/** @param {import("./testing/tally.mjs").Tally} tally */
function add({ passed, failed }) {
  total.passed += passed;
  total.failed += failed;
}

try {
  await installDependencies("Installing packages");
  await generateClient("Generating the database client");
  const noSwift = swiftProblem();
  if (noSwift) console.log(`${noSwift}: the store of files is not tried on it.`);
  add((await runUnitTests(scratch, true)).tally);
  if (postgresqlPrograms() === null) {
    console.log("PostgreSQL is not installed: the tests of the database ran on SQLite alone.");
  } else {
    console.log("The tests of the database once more, on PostgreSQL:");
    add((await runUnitTests(scratch, true, "postgresql")).tally);
  }
  const browser = await findBrowser();
  console.log(`The browser is ${browser}.`);
  await buildSite("Building the site");
  const { tally } = await runBrowserTests(scratch, true, browser, timeLeft());
  if (tally.notRun)
    console.log(`${tally.notRun} journeys were not run: ${minutes} minutes were over.`);
  add(tally);
} catch (error) {
  // What could not run did not pass.
  sayFailure(error);
  add({ passed: 0, failed: 1 });
}

console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
