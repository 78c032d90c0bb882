// A process that begins articles with one headline, for tests of two processes at once. It says "ready", and begins
// when its input ends. Run: node --import tsx lib/testing/beginner.ts <user id> <articles>
import { once } from "node:events";
import { createArticle } from "@/lib/newsroom/articles/commands";
import { db } from "@/lib/base/db";
import { everyArticle } from "@/lib/content/users/scope";

const [userId = "", articles = "0"] = process.argv.slice(2);
const row = await db().user.findUniqueOrThrow({ where: { id: userId } });
const user = { ...row, scope: everyArticle };

console.log("ready");
await once(process.stdin.resume(), "end");
for (let number = 1; number <= Number(articles); number += 1) {
  await createArticle(user, { headline: "Quay opens", sectionId: null });
}
await db().$disconnect();
console.log(articles);
