import { existsSync, readFileSync } from "node:fs";
import { contentHash } from "./content-hash.mjs";
import { ProgramFailed, runProgram, runNode } from "./run.mjs";
import { isStamped, stamped } from "./stamp.mjs";
import { step } from "./step.mjs";

const stamp = "node_modules/.stet-installed";

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} Package */

/**
 * Runs `npm ci` unless node_modules holds exactly what package-lock.json says, whoever installed it.
 * @param {string} title of the step
 */
export async function installDependencies(title) {
  const hash = contentHash(["package-lock.json"]);
  if (isStamped(stamp, hash)) return;
  await stamped(stamp, hash, async () => {
    if (!matchesLock()) await step(title, install);
  });
}

/** npm keeps its own list of packages beside them. */
function matchesLock() {
  const list = "node_modules/.package-lock.json";
  if (!existsSync(list)) return false;
  const installed = readPackages(list);
  const wanted = Object.entries(readPackages("package-lock.json"));
  return wanted.every(([path, { version, integrity, optional }]) => {
    if (path === "") return true; // the project itself
    const found = installed[path];
    // An optional package may be for other machines.
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

// The build needs its tools whatever NODE_ENV says.
const options = ["--include=dev", "--no-audit", "--no-fund"];

/**
 * Some versions of npm refuse `npm ci` if the lock lacks a platform's optional package. An install that saves nothing
 * keeps to the lock and does not change it.
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
  return program?.endsWith("npm-cli.js") ? runNode([program, ...args]) : runProgram("npm", args);
}
