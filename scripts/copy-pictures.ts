// `npm run copy-pictures -- to-bucket` or `to-folder` copies the files of all pictures between the data folder and the
// bucket of STORE_URL.
import { parseArgs } from "node:util";
import { reasonsOf } from "@/lib/base/trouble";
import { copyFiles } from "@/lib/base/storage/copy";
import { assertStoreUsable, bucketStores, folderStores } from "@/lib/newsroom/media/stores";

const usage = `Usage: STORE_URL=ADDRESS npm run copy-pictures -- to-bucket | to-folder

Copies the files of all pictures that the other side lacks, from the data folder into the bucket of STORE_URL or back.
Nothing is deleted. Run it while the server runs, and again after the server has stopped: then it copies only what came
in meanwhile. Then start the server with STORE_URL, or without it.`;

async function main(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true, options: {} });
  const [direction] = positionals;
  const bucket = bucketStores();
  if (positionals.length !== 1 || !/^to-(bucket|folder)$/.test(direction ?? "") || !bucket) {
    return fail(usage);
  }
  await assertStoreUsable();
  const folder = folderStores();
  const [from, to] = direction === "to-bucket" ? [folder, bucket] : [bucket, folder];
  for (const which of ["originals", "served"] as const) {
    const { copied, there, failures } = await copyFiles(from[which], to[which]);
    const name = which === "served" ? "Renditions" : "Originals";
    console.log(`${name}: ${copied} copied, ${there} were there already.`);
    for (const { key, error } of failures) fail(`${key} was not copied: ${String(error)}`);
  }
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  const reasons = reasonsOf(error);
  if (reasons !== null) fail(reasons.join("\n"));
  else if (error instanceof TypeError && "code" in error) fail(`${error.message}\n\n${usage}`);
  else throw error;
}
