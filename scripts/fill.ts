// `npm run fill -- N` adds N live articles of ten years to an empty newsroom or the demo, to see and measure it at
// size.
import { parseArgs } from "node:util";
import { connect, db } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { InvalidInputError } from "@/lib/base/errors";
import { assertNoOtherServer } from "@/lib/web/running-server/server-note";
import { fillNewsroom } from "@/scripts/filling/fill";
import { insistNode } from "@/scripts/prepare/run.mjs";

const usage = `Usage: STET_DATA=FOLDER npm run fill -- N

Fills the newsroom in the folder with N live articles, from 1 to 1,000,000, spread over ten years. It is made first if
it is not there. One that people work in is refused, and so is one that a server is serving.`;

function readCount(): number | null {
  const { positionals } = parseArgs({ allowPositionals: true, options: {} });
  const [count = "", ...others] = positionals;
  const isCount = /^[1-9]\d{0,6}$/.test(count) && Number(count) <= 1_000_000;
  return isCount && others.length === 0 ? Number(count) : null;
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

/** PostgreSQL's plans need to know how much there is: by itself it looks a minute later. */
async function analyze(): Promise<void> {
  // It may take longer than the server gives a query.
  const database = connect(env());
  await database.$executeRaw`ANALYZE`;
  await database.$disconnect();
}

async function main(): Promise<void> {
  const count = readCount();
  if (count === null) return fail(usage);
  await assertNoOtherServer(env().dataFolder);
  await insistNode("Preparing the newsroom", ["--import", "tsx", "scripts/prepare.ts"]);
  const began = performance.now();
  try {
    await fillNewsroom(count, (done) => {
      if (done % 10_000 === 0 || done === count)
        console.log(`${done.toLocaleString("en")} articles`);
    });
    if (env().databaseUrl !== null) await analyze();
  } finally {
    await db().$disconnect();
  }
  const seconds = (performance.now() - began) / 1_000;
  console.log(`Filled ${env().dataFolder} in ${seconds.toFixed(0)} s.`);
}

try {
  await main();
} catch (error) {
  if (error instanceof InvalidInputError) fail(error.problems.join("\n"));
  else if (error instanceof TypeError && "code" in error) fail(`${error.message}\n\n${usage}`);
  else throw error;
}
