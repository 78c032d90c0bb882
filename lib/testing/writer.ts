// A process that adds paragraphs to an article, a save each, and retries from the newest version when another was
// first. For tests of two processes at once: it says "ready", and begins when its input ends. Run: node --import tsx
// lib/testing/writer.ts <article id> <user id> <saves>
import { once } from "node:events";
import { contentOf, withContent } from "@/lib/projections/articles/revision";
import { db } from "@/lib/base/db";
import { ConflictError } from "@/lib/base/errors";
import { paragraph } from "@/lib/testing/content";
import { save } from "@/lib/testing/records";
import { everyArticle } from "@/lib/content/users/scope";

const [articleId = "", userId = "", saves = "0"] = process.argv.slice(2);
const row = await db().user.findUniqueOrThrow({ where: { id: userId } });
const user = { ...row, scope: everyArticle };

/** False if another save was first. */
async function add(number: number): Promise<boolean> {
  const { version, draft } = await db().article.findUniqueOrThrow({
    where: { id: articleId },
    include: { draft: { include: withContent } },
  });
  const content = contentOf(draft);
  const added = paragraph(`${user.name} ${number}`, "One more.");
  const input = { version, content: { ...content, body: [...content.body, added] } };
  try {
    await save(user, articleId, input);
    return true;
  } catch (error) {
    if (error instanceof ConflictError && error.reason === "stale") return false;
    throw error;
  }
}

console.log("ready");
await once(process.stdin.resume(), "end");
let stale = 0;
for (let number = 1; number <= Number(saves); number += 1) {
  while (!(await add(number))) stale += 1;
}
await db().$disconnect();
console.log(JSON.stringify({ saves: Number(saves), stale }));
