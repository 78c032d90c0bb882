import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { ProgramFailed, runProgram, runNode } from "../prepare/run.mjs";
import { step } from "../prepare/step.mjs";

// Debian's package is Chromium without a window, which starts and draws in half the time.
const debians = "chromium-headless-shell";
const whole = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const names = [debians, ...whole];

/** @param {string[]} wanted */
const usualPlaces = (wanted) => [
  ...["/usr/bin", "/usr/local/bin", "/snap/bin"].flatMap((folder) =>
    wanted.map((name) => join(folder, name)),
  ),
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * The path of a Chromium: CHROMIUM_PATH, an installed one, Playwright's own, downloaded if need be, or Debian's
 * package, installed if this is root.
 * @returns {Promise<string>}
 */
export async function findBrowser() {
  const named = process.env["CHROMIUM_PATH"];
  if (named) {
    if (existsSync(named)) return named;
    throw new ProgramFailed(`CHROMIUM_PATH names ${named}, which does not exist.`, "");
  }
  return findInstalled() ?? (await getPlaywrights()) ?? (await getDebians());
}

/**
 * A Chromium that can open a window, and so has what the other leaves out: CHROMIUM_PATH if it is one, or an installed
 * one.
 * @returns {string | undefined}
 */
export function findWholeBrowser() {
  const named = process.env["CHROMIUM_PATH"];
  return named && !named.endsWith(debians) ? named : findInstalled(whole);
}

/**
 * @param {string[]} wanted
 * @returns {string | undefined}
 */
function findInstalled(wanted = names) {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const onPath = folders.flatMap((folder) => wanted.map((name) => join(folder, name)));
  return [...onPath, ...usualPlaces(wanted)].find((path) => existsSync(path));
}

/** @returns {Promise<string | undefined>} */
async function getPlaywrights() {
  const { chromium } = await import("playwright");
  const path = chromium.executablePath();
  if (!existsSync(path)) {
    await step("Downloading a browser", () =>
      runNode(["node_modules/playwright/cli.js", "install", "chromium"]),
    );
  }
  return existsSync(path) ? path : undefined;
}

/** @returns {Promise<string>} */
async function getDebians() {
  const missing = "There is no Chromium. Install one, or name one in CHROMIUM_PATH.";
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) {
    throw new ProgramFailed(missing, "");
  }
  const { output } = await step("Installing Debian's Chromium", async () => {
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await runProgram("apt-get", ["update"], { env });
    return runProgram("apt-get", ["install", "-y", "--no-install-recommends", debians], { env });
  });
  const path = findInstalled();
  if (!path) throw new ProgramFailed(missing, output);
  return path;
}
