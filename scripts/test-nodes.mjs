// `npm run test:nodes`: on each version of Node that Stet supports, `npm start` starts and serves, and a short journey passes. The
// versions come from the package registry. Arguments name some of them: `npm run test:nodes -- 22 26`.
import "./prepare/node-version.mjs";
import "./prepare/root.mjs";
import "./prepare/orphan.mjs";
import { join } from "node:path";
import { buildSite } from "./prepare/build.mjs";
import { generateClient } from "./prepare/client.mjs";
import { installDependencies } from "./prepare/dependencies.mjs";
import { sayFailure } from "./prepare/failure.mjs";
import { ProgramFailed, runProgram } from "./prepare/run.mjs";
import { step } from "./prepare/step.mjs";
import { findBrowser } from "./testing/browser.mjs";
import { makeScratch } from "./testing/scratch.mjs";
import { defaultSettings } from "./testing/settings.mjs";
import { startAndStop } from "./testing/start-and-stop.mjs";

/** The oldest that `engines` allows, and each line since that is or was maintained for long. */
const supported = ["20.19.0", "22", "24", "26"];
const asked = process.argv.slice(2);
const versions = asked.length > 0 ? asked : supported;
const scratch = makeScratch();

/**
 * @param {string} version
 * @returns {Promise<string>} the path of its program
 */
async function install(version) {
  const folder = join(scratch, `node-${version}`);
  const name = `node-${process.platform}-${process.arch}`;
  const options = ["--no-save", "--no-audit", "--no-fund", "--prefix", folder];
  await insist(`Installing Node ${version}`, "npm", ["install", ...options, `${name}@${version}`]);
  return join(folder, "node_modules", name, "bin", "node");
}

/**
 * @param {string} what
 * @param {string} program
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<string>} what it said
 */
async function insist(what, program, args, env) {
  const { code, output } = await runProgram(program, args, env ? { env } : {});
  if (code !== 0) throw new ProgramFailed(`${what} failed.`, output);
  return output;
}

/** @param {string} output of a run @param {string} version */
function assertQuiet(output, version) {
  const warnings = output.split("\n").filter((line) => /\b\w*Warning: /.test(line));
  if (warnings.length > 0) throw new ProgramFailed(`Node ${version} warns.`, warnings.join("\n"));
}

try {
  await installDependencies("Installing packages");
  await generateClient("Generating the database client");
  const browser = await findBrowser();
  await buildSite("Building the site");
  for (const version of versions) {
    const node = await install(version);
    const called = (await insist("Node", node, ["--version"])).trim();
    await step(`Node ${called}`, async () => {
      const settings = { ...defaultSettings, TMPDIR: scratch, CHROMIUM_PATH: browser };
      const data = join(scratch, `data-${version}`);
      assertQuiet(await startAndStop(node, { ...settings, STET_DATA: data }), called);
      const journey = ["node_modules/playwright/cli.js", "test", "e2e/desk/short.spec.ts"];
      assertQuiet(await insist("The short journey", node, journey, settings), called);
    });
  }
  console.log(`Stet starts, serves and publishes on Node ${versions.join(", ")}.`);
} catch (error) {
  sayFailure(error);
  process.exitCode = 1;
}
