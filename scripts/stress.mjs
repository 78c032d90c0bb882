// `npm run stress`: twenty scripted editors save at once over HTTP, answers get lost, and the server is killed three
// times. At the end every acknowledged edit must be in a revision.
// `npm run stress:upgrade`: upgrades are killed.
// `npm run stress:publish`: an article is published a thousand times under the load of its readers.
// `npm run stress:restart`: three servers restart in turns, under readers and editors, behind HAProxy.
// `npm run stress:backup`: fifty backups, some of them killed, under twenty editors. Each must restore to its moment.
import "./prepare/node-version.mjs";
import "./prepare/root.mjs";
import "./prepare/orphan.mjs";
import { buildSite } from "./prepare/build.mjs";
import { generateClient } from "./prepare/client.mjs";
import { sayFailure } from "./prepare/failure.mjs";
import { runNode } from "./prepare/run.mjs";
import { makeScratch } from "./testing/scratch.mjs";
import { defaultSettings } from "./testing/settings.mjs";

const scratch = makeScratch();

try {
  await generateClient("Generating the database client");
  const [run, ...rest] = process.argv.slice(2);
  if (run !== "upgrades") await buildSite("Building the site");
  const { code } = await runNode(["--import", "tsx", `scripts/stress/${run}.ts`, ...rest], {
    isShown: true,
    env: { ...defaultSettings, TMPDIR: scratch, STET_DATA: `${scratch}/data` },
  });
  process.exitCode = code;
} catch (error) {
  sayFailure(error);
  process.exitCode = 1;
}
