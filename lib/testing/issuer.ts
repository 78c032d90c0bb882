// A process that issues editions, each in a transaction of its own. For the tests of their numbers: it says "ready", and
// begins when its input ends.
// Run: node --import tsx lib/testing/issuer.ts <editions>
import { once } from "node:events";
import { db, transaction } from "@/lib/base/db";
import { issueEdition } from "@/lib/projections/editions/editions";

const [editions = "0"] = process.argv.slice(2);

console.log("ready");
await once(process.stdin.resume(), "end");
for (let at = 1; at <= Number(editions); at += 1) {
  await transaction((tx) =>
    issueEdition(tx, { what: "mediaChanged", addresses: [`/issuer/${at}`] }),
  );
}
await db().$disconnect();
console.log(JSON.stringify("issued"));
