// Prepares the data folder in a separate process, which leaves nothing loaded in the server's.
import { ProgramFailed, runNode } from "./run.mjs";
import { step } from "./step.mjs";

/**
 * The port and the address to serve on; lines on what was done; lines on how to get in, to be printed once the site
 * answers.
 * @typedef {{ port: number, host?: string | undefined, news: string[], waysIn: string[] }} Report
 */

/**
 * Runs scripts/prepare.ts on the data folder of the settings. Settings that are wrong are
 * printed by it, and thrown as a ProgramFailed.
 * @param {string} title of the step
 * @returns {Promise<Report>}
 */
export async function prepareNewsroom(title) {
  /** @type {Report | undefined} */
  let report;
  const { code, output } = await step(
    title,
    () =>
      runNode(["--import", "tsx", "scripts/prepare.ts"], {
        onMessage: (message) => (report = /** @type {Report} */ (message)),
      }),
    2_000,
  );
  if (code !== 0 || !report) throw new ProgramFailed("The newsroom is not ready.", output);
  return report;
}
