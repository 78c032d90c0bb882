// Prepares the data folder in a process of its own, which leaves nothing loaded in the server's.
import { ProgramFailed, runNode } from "./run.mjs";
import { step } from "./step.mjs";

/**
 * What the server's terminal should say.
 * @typedef {{ news: string[], signIns: string[] }} Report
 */

/**
 * Runs scripts/prepare.ts on the data folder of the settings. Settings that are wrong are
 * printed by it, and thrown as a ProgramFailed.
 * @param {string} title of the step
 * @returns {Promise<Report>}
 */
export async function prepareNewsroom(title) {
  /** @type {Report} */
  let report = { news: [], signIns: [] };
  const { code, output } = await step(
    title,
    () =>
      runNode(["--import", "tsx", "scripts/prepare.ts"], {
        onMessage: (message) => (report = /** @type {Report} */ (message)),
      }),
    2_000,
  );
  if (code !== 0) throw new ProgramFailed("The newsroom is not ready.", output);
  return report;
}
