// `npm run move -- --to postgresql://… [--store https://…]` moves a whole newsroom to another database and store, and back.
import { parseArgs } from "node:util";
import { env } from "@/lib/base/env";
import { InvalidInputError } from "@/lib/base/errors";
import { MigrationError } from "@/scripts/migrations/error";
import { move, type Moved } from "@/scripts/moving/move";
import {
  destinationOf,
  nameOfDatabase,
  nameOfStore,
  type Destination,
  type Place,
} from "@/scripts/moving/places";

const usage = `Usage: npm run move -- [--to ADDRESS | sqlite] [--store ADDRESS | disk]

Copies the newsroom of the settings to another database, another store of files, or both. What is not named stays where
it is. Nothing is changed where the newsroom is now. Run the same command again if it was interrupted.
  --to ADDRESS     a PostgreSQL database, such as postgresql://stet:password@db.example.org/stet
  --to sqlite      the data folder
  --store ADDRESS  a bucket, such as https://KEY:SECRET@s3.example.org/bucket?region=eu-central-1
  --store disk     the data folder
docs/many-machines.md says how to move.`;

function readArguments(): Destination & { help: boolean } {
  const { values } = parseArgs({
    options: {
      to: { type: "string" },
      store: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  return values;
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

/** What was copied and is the same on both sides, and what to do now. */
function reportOf({ tables, files }: Moved, from: Place, to: Place): string {
  const lines = [];
  if (tables !== null) {
    const width = Math.max(...tables.map(({ name }) => name.length));
    lines.push("", "Rows, the same in both databases:");
    for (const { name, rows } of tables) {
      lines.push(`  ${name.padEnd(width)}  ${rows.toLocaleString("en").padStart(10)}`);
    }
  }
  if (files !== null) {
    lines.push(
      "",
      `Files, each with the hash that it is named by: ${files.count.toLocaleString("en")}`,
    );
    if (files.damaged.length > 0) {
      lines.push("These were damaged where they are, and were not copied:");
      lines.push(...files.damaged.map((key) => `  ${key}`));
    }
  }
  return [...lines, "", ...settingsOf({ tables, files }, from, to)].join("\n");
}

function settingsOf({ tables, files }: Moved, from: Place, to: Place): string[] {
  const emptied = "(empty, or without the line)";
  return [
    "Write these settings now, before the next start:",
    ...(tables === null
      ? []
      : [`  DATABASE_URL=${to.databaseUrl === null ? emptied : "the address of --to"}`]),
    ...(files === null
      ? []
      : [`  STORE_URL=${to.store === null ? emptied : "the address of --store"}`]),
    "The newsroom is also still where it was, until you delete it there:",
    ...(tables === null ? [] : [`  ${nameOfDatabase(from)}`]),
    ...(files === null ? [] : [`  originals/ and media/ in ${nameOfStore(from)}`]),
  ];
}

async function main(): Promise<void> {
  const { help, ...destination } = readArguments();
  if (help) return console.log(usage);
  if (destination.to === undefined && destination.store === undefined) return fail(usage);
  const from = env();
  const to = destinationOf(from, destination, process.env);
  console.log(reportOf(await move(from, to, console.log), from, to));
}

try {
  await main();
} catch (error) {
  if (error instanceof InvalidInputError) fail(error.problems.join("\n"));
  else if (error instanceof MigrationError) fail(error.message);
  else if (error instanceof TypeError && "code" in error) fail(`${error.message}\n\n${usage}`);
  else fail(`The move failed, and what was there is as it was. Run it again. ${String(error)}`);
}
