// `npm run doctor`: says how the newsroom is, whether its server runs or not. Exits with 1 if somebody must act.
import { parseArgs } from "node:util";
import { serverState } from "@/lib/base/process/once-in-process";
import { reasonsOf } from "@/lib/base/trouble";
import { stateWords, summaryOf } from "@/lib/desk/signs/summary";
import { examine } from "./doctor/examine";

const usage = `Usage: npm run doctor -- [--json]

Looks at the settings, the data folder, the disk, the database and its migrations, the store of pictures, mail, the clock,
Node.js, the version and the running server, and says what to do about what is not well. Nothing is changed. It exits with 1 if somebody
must act.`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { json: { type: "boolean" }, help: { type: "boolean" } },
  });
  if (values.help) return console.log(usage);
  const signs = await examine();
  if (values.json) console.log(JSON.stringify(signs, null, 2));
  else {
    for (const { title, state, sentence, advice } of signs) {
      console.log(`${stateWords[state].padEnd(11)}${title}: ${sentence}`);
      if (advice !== null) console.log(`${" ".repeat(11)}${advice}`);
    }
    console.log(`\n${summaryOf(signs)}`);
  }
  if (signs.some(({ state }) => state === "act")) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  const reasons = reasonsOf(error);
  if (reasons !== null) console.error(reasons.join("\n"));
  else if (error instanceof TypeError && "code" in error)
    console.error(`${error.message}\n\n${usage}`);
  else throw error;
  process.exitCode = 1;
} finally {
  await serverState.database?.$disconnect();
}
