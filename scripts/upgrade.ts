// `npm run upgrade` says what the upgrade of the newsroom will do, asks, and does it. `--yes` asks nothing, `--dry-run` does
// nothing, `--without-backup` leaves the backup of the database to whoever says it.
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { env } from "@/lib/base/env";
import { InvalidInputError } from "@/lib/base/errors";
import { assertNoOtherServer } from "@/lib/web/running-server/server-note";
import { MigrationError } from "./migrations/error";
import { bringToNewest } from "./migrations/newest";
import { insistNode, ProgramFailed } from "./prepare/run.mjs";
import { planUpgrade } from "./upgrading/plan";
import { planLines } from "./upgrading/plan-lines";

const usage = "Usage: npm run upgrade -- [--dry-run] [--yes] [--without-backup]";

async function upgrade(): Promise<void> {
  const { values } = parseArgs({
    options: {
      "dry-run": { type: "boolean", default: false },
      yes: { type: "boolean", default: false },
      "without-backup": { type: "boolean", default: false },
    },
  });
  const settings = env();
  const plan = await planUpgrade(settings, !values["without-backup"]);
  for (const line of planLines(plan)) console.log(line);
  if (plan.pending.length === 0) return;
  if (settings.databaseUrl === null) await assertNoOtherServer(settings.dataFolder);
  if (values["dry-run"]) return console.log("Nothing was changed: this was a dry run.");
  if (!values.yes && !(await isAgreed())) return console.log("Nothing was changed.");
  await bringToNewest(settings, { hasBackup: values["without-backup"], tell: console.log });
  // What a start fills in after the migrations: words that lists and searches need.
  await insistNode("The newsroom’s preparation", ["--import", "tsx", "scripts/prepare.ts"]);
  console.log(`The newsroom is at Stet ${plan.to}. Start it: npm start`);
}

/** @throws InvalidInputError where nobody can be asked */
async function isAgreed(): Promise<boolean> {
  if (!process.stdin.isTTY) {
    throw new InvalidInputError(
      "Nobody is here to be asked. Add --yes to upgrade without a question.",
    );
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question("Upgrade now? (yes/no) ");
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}

try {
  await upgrade();
} catch (error) {
  process.exitCode = 1;
  if (error instanceof InvalidInputError) console.error(error.problems.join("\n"));
  else if (error instanceof MigrationError) console.error(error.message);
  else if (error instanceof ProgramFailed) console.error(`${error.output}\n${error.message}`);
  else if (error instanceof TypeError && "code" in error)
    console.error(`${error.message}\n\n${usage}`);
  else throw error;
}
