// `npm run backup -- TO [--keep N]` makes a backup of the newsroom, while it is served.
import { parseArgs } from "node:util";
import { db } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { InvalidInputError } from "@/lib/base/errors";
import { backUp } from "@/lib/newsroom/backups/back-up";
import { areRunsRecorded, recordRun } from "@/lib/newsroom/backups/runs";
import { targetOf } from "@/lib/newsroom/backups/target";
import { describeBackup } from "@/lib/newsroom/backups/words";
import { sayProblem } from "@/scripts/say-problem";

const usage = `Usage: npm run backup -- TO [--keep N] [--check]

Makes a backup of the newsroom of the settings, while it is served: records, pictures, and the secret of the data folder.
Files that a former backup has copied are not copied again.
  TO        a folder on another disk; s3://BUCKET/FOLDER in the newsroom's own store; or the address of a bucket, such as
            https://KEY:SECRET@s3.example.org/bucket/folder?region=eu-central-1
  --keep N  keeps the newest N backups and removes older ones
  --check   reads the files that former backups have copied, and copies damaged ones again
docs/backups.md says more.`;

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      keep: { type: "string" },
      check: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  return { ...values, positionals };
}

function readKeep(keep: string | undefined): number | undefined {
  if (keep === undefined) return undefined;
  if (/^[1-9]\d{0,3}$/.test(keep)) return Number(keep);
  throw new InvalidInputError("--keep must be a whole number from 1 to 9999.");
}

async function main(): Promise<void> {
  const { positionals, help, check, ...given } = readArguments();
  if (help) return console.log(usage);
  const [to] = positionals;
  if (to === undefined || positionals.length !== 1) throw new InvalidInputError(usage);
  const keep = readKeep(given.keep);
  // A backup has drafts, notes, password hashes and the secret.
  process.umask(0o077);
  const { name } = targetOf(to, env());
  const make = async () => {
    const options = { keep, isRead: check, told: console.log };
    return (await backUp(env(), to, options)).manifest;
  };
  const manifest = (await areRunsRecorded()) ? await recordRun("backup", name, make) : await make();
  console.log(`\nIn ${name}:\n${describeBackup(manifest)}`);
  if (manifest.lacking.length === 0) return;
  console.error(
    `${manifest.lacking.length} files are missing or damaged in the newsroom itself, so that no backup can have them:\n` +
      manifest.lacking.map((key) => `  ${key}`).join("\n"),
  );
  process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  sayProblem("The backup failed, and there is no new one.", error, usage);
} finally {
  await db().$disconnect();
}
