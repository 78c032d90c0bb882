// Installs the packages that package-lock.json names, if what is installed differs.
import { existsSync, readFileSync } from "node:fs";
import { contentHash } from "./content-hash.mjs";
import { ProgramFailed, run, runNode } from "./run.mjs";
import { isStamped, stamped } from "./stamp.mjs";
import { step } from "./step.mjs";

const stamp = "node_modules/.stet-installed";

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} Package */

/**
 * Installs with `npm ci` unless node_modules holds just what package-lock.json says, whoever
 * installed it. @param {string} title of the step
 */
export async function installDependencies(title) {
  const hash = contentHash(["package-lock.json"]);
  if (isStamped(stamp, hash)) return;
  await stamped(stamp, hash, async () => {
    if (!matchesLock()) await step(title, install);
  });
}

/** npm keeps beside the packages its own list of what it put there. */
function matchesLock() {
  const list = "node_modules/.package-lock.json";
  if (!existsSync(list)) return false;
  const installed = readPackages(list);
  const wanted = Object.entries(readPackages("package-lock.json"));
  return wanted.every(([path, { version, integrity, optional }]) => {
    if (path === "") return true; // the project itself
    const found = installed[path];
    // What is optional may be for other machines than this one.
    if (!found) return optional === true;
    return found.version === version && found.integrity === integrity;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, Package>}
 */
function readPackages(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}

// The build's own tools are needed whatever NODE_ENV says.
const options = ["--include=dev", "--no-audit", "--no-fund"];

/**
 * Some versions of npm refuse `npm ci` when the lock leaves out a platform's optional package.
 * Then the lock is still kept to, and not changed, by an install that saves nothing.
 */
async function install() {
  const strict = await npm(["ci", ...options]);
  if (strict.code === 0) return;
  const lenient = await npm(["install", "--no-save", ...options]);
  if (lenient.code !== 0) throw new ProgramFailed("npm ci failed.", strict.output);
}

/** @param {string[]} args */
function npm(args) {
  const program = process.env["npm_execpath"];
  return program?.endsWith("npm-cli.js") ? runNode([program, ...args]) : run("npm", args);
}
