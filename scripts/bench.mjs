// `npm run bench [-- NAME... --json FILE]`: measures what must stay fast, as each file in scripts/bench/ says. Prints
// tables for docs/performance.md, and writes them as JSON. Uses throw-away data and the production build.
import "./prepare/node-version.mjs";
import "./prepare/root.mjs";
import "./prepare/orphan.mjs";
import { readdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { buildSite } from "./prepare/build.mjs";
import { generateClient } from "./prepare/client.mjs";
import { installDependencies } from "./prepare/dependencies.mjs";
import { ProgramFailed } from "./prepare/run.mjs";
import { sayFailure } from "./prepare/failure.mjs";
import { findBrowser } from "./testing/browser.mjs";
import { makeScratch } from "./testing/scratch.mjs";
import { defaultSettings } from "./testing/settings.mjs";

/**
 * A line of a table: what stands under each heading.
 * @typedef {Record<string, string | number>} Row
 * @typedef {{ name: string, run: () => Promise<Row[]> }} Bench
 */

/** @returns {Promise<Bench[]>} those that are named, or all */
async function chosen(/** @type {string[]} */ names) {
  const files = readdirSync("scripts/bench").filter((file) => /(?<!\.test)\.(mjs|ts)$/.test(file));
  /** @type {Bench[]} */
  const all = await Promise.all(files.map((file) => import(`./bench/${file}`)));
  const unknown = names.find((name) => all.every((bench) => bench.name !== name));
  if (unknown !== undefined) {
    const known = all.map((bench) => bench.name).join(", ");
    throw new ProgramFailed(`There is no bench named ${unknown}. There are: ${known}.`, "");
  }
  return names.length === 0 ? all : all.filter((bench) => names.includes(bench.name));
}

/** @param {Row[]} rows */
function table(rows) {
  const headings = Object.keys(rows[0] ?? {});
  const lines = [headings, headings.map(() => "---"), ...rows.map((row) => Object.values(row))];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

try {
  await installDependencies("Installing packages");
  await generateClient("Generating the database client");
  await buildSite("Building the site");
  process.env["CHROMIUM_PATH"] = await findBrowser();
  process.env["TMPDIR"] = makeScratch();
  Object.assign(process.env, defaultSettings);
  const { register } = await import("tsx/esm/api");
  register();
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: "string" } },
  });
  /** @type {Record<string, Row[]>} */
  const measured = {};
  for (const { name, run } of await chosen(positionals)) {
    console.log(`\n${name}\n`);
    measured[name] = await run();
    console.log(table(measured[name]));
    if (values.json) writeFileSync(values.json, `${JSON.stringify(measured, null, 2)}\n`);
  }
} catch (error) {
  sayFailure(error);
  process.exitCode = 1;
}
