// A process that removes a picture in the bin for good. For the tests of what happens before its files are deleted: it says
// "ready" as it is about to delete the first, and stands still until its input ends.
// Run: node --import tsx lib/testing/remover.ts <picture id> <version> <user id>
import { once } from "node:events";
import files from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { db } from "@/lib/base/db";
import { removePicture } from "@/lib/newsroom/media/bin";
import { everyArticle } from "@/lib/content/users/scope";

const [id = "", version = "", userId = ""] = process.argv.slice(2);
const row = await db().user.findUniqueOrThrow({ where: { id: userId } });
const user = { ...row, scope: everyArticle };

const { rm } = files;
files.rm = async (...input) => {
  files.rm = rm;
  syncBuiltinESMExports();
  console.log("ready");
  await once(process.stdin.resume(), "end");
  return rm(...input);
};
syncBuiltinESMExports();

await removePicture(user, { id, version: Number(version) });
await db().$disconnect();
console.log(JSON.stringify("removed"));
