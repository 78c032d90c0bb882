// `npm run check`: all that a reviewer would run, fastest first. Stops at the first failure.
import "./prepare/node-version.mjs";
import "./prepare/root.mjs";
import "./prepare/orphan.mjs";
import { buildSite } from "./prepare/build.mjs";
import { generateClient } from "./prepare/client.mjs";
import { installDependencies } from "./prepare/dependencies.mjs";
import { sayFailure } from "./prepare/failure.mjs";
import { insistNode, ProgramFailed } from "./prepare/run.mjs";
import { step } from "./prepare/step.mjs";
import { findBrowser } from "./testing/browser.mjs";
import { runBrowserTests, runUnitTests } from "./testing/runners.mjs";
import { makeScratch } from "./testing/scratch.mjs";

const scratch = makeScratch();

/** @param {() => Promise<import("./testing/runners.mjs").Outcome>} run */
async function insistTests(run) {
  const { tally, output } = await run();
  if (tally.failed > 0) throw new ProgramFailed(`${tally.failed} tests failed.`, output);
  return tally.passed;
}

try {
  await installDependencies("Installing packages");
  await generateClient("Generating the database client");
  await step("Format", () =>
    insistNode("Prettier", ["node_modules/prettier/bin/prettier.cjs", "--check", "."]),
  );
  await step("Lint", () =>
    insistNode("ESLint", ["node_modules/eslint/bin/eslint.js", "--max-warnings=0", "."]),
  );
  await step("Types", async () => {
    await insistNode("next typegen", ["node_modules/next/dist/bin/next", "typegen"]);
    await insistNode("tsc", ["node_modules/typescript/bin/tsc", "--noEmit"]);
    await Promise.all([
      insistNode("A new kind of block", ["scripts/testing/new-kind.mjs"]),
      insistNode("A new field of an article", ["scripts/testing/new-field.mjs"]),
    ]);
  });
  await step("Unit tests", () => insistTests(() => runUnitTests(scratch, false)));
  await buildSite("Build");
  const browser = await findBrowser();
  await step("Browser tests", () => insistTests(() => runBrowserTests(scratch, false, browser)));
  console.log("All is well.");
} catch (error) {
  sayFailure(error);
  process.exitCode = 1;
}
