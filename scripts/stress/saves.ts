// Runs scripted editors against a server that is killed, and compares what was acknowledged with what is stored. Run by
// scripts/stress.mjs. Arguments: saves, editors, articles, kills, seed; `--servers N` for several, over
// PostgreSQL.
import { body as bodySchema } from "@/lib/content/body/body";
import { plainText } from "@/lib/content/blocks/text";
import { emptyFields } from "@/lib/content/fields";
import { createArticle } from "@/lib/newsroom/articles/commands";
import { hashPassword } from "@/lib/newsroom/users/password";
import { db } from "@/lib/base/db";
import { paragraph } from "@/lib/testing/content";
import { save } from "@/lib/testing/records";
import { chance } from "@/scripts/stress/chance";
import { EditorScript, type Acknowledged, type StressFigures } from "@/scripts/stress/editor";
import { StressNewsroom, stressArguments } from "@/scripts/stress/newsroom";
import { Visitor } from "@/scripts/stress/visitor";
import { everyArticle } from "@/lib/content/users/scope";

const { numbers, servers } = stressArguments();
const [saves = 2_000, editors = 20, articles = 5, kills = 3, seed = 1] = numbers;
const password = "stress-run-password";

/** Users, and articles of ten paragraphs. */
async function fill() {
  const passwordHash = await hashPassword(password);
  const users = Array.from({ length: editors }, (_, index) => ({
    name: `e${index}`,
    email: `e${index}@example.org`,
    role: "editor" as const,
    passwordHash,
  }));
  await db().user.createMany({ data: users });
  const row = await db().user.findUniqueOrThrow({ where: { email: "e0@example.org" } });
  const first = { ...row, scope: everyArticle };
  const articleIds: string[] = [];
  for (let number = 1; number <= articles; number += 1) {
    const headline = `Stress article ${number}`;
    const { id, version } = await createArticle(first, { headline, sectionId: null });
    const content = {
      ...emptyFields,
      headline,
      slug: `stress-article-${number}`,
      standfirst: "What twenty editors make of it.",
      body: Array.from({ length: 10 }, (_, index) =>
        paragraph(`p${index}`, "The quay took its first ship on Monday, and the crane its second."),
      ),
    };
    await save(first, id, { version, content });
    articleIds.push(id);
  }
  await db().$disconnect();
  return articleIds;
}

/** Acknowledged words that no revision of their article has. */
async function findLost(all: readonly Acknowledged[], articleIds: readonly string[]) {
  const words = new Map<string, string>();
  for (const articleId of articleIds) {
    const revisions = await db().revision.findMany({ where: { articleId } });
    const texts = revisions.flatMap(({ headline, standfirst, body }) => [
      headline,
      standfirst,
      ...bodySchema.parse(body).map((block) => ("text" in block ? plainText(block.text) : "")),
    ]);
    words.set(articleId, texts.join("\n"));
  }
  return all.filter(({ articleId, word }) => !words.get(articleId)?.includes(word));
}

const newsroom = await StressNewsroom.prepare(servers);
const articleIds = await fill();
await newsroom.start();
const figures: StressFigures = {
  saved: 0,
  merged: 0,
  conflicts: 0,
  repeated: 0,
  doubled: 0,
  refused: [],
};
const scripts = await Promise.all(
  Array.from({ length: editors }, async (_, index) => {
    const visitor = new Visitor(newsroom.urlOf(index), `e${index}@example.org`, password);
    await visitor.signIn();
    return new EditorScript(`e${index}`, visitor, chance(seed * 1_000 + index), figures);
  }),
);

const done: Acknowledged[] = [];
const began = performance.now();
let killed = 0;
let next = 0;

async function work(script: EditorScript) {
  while (next < saves) {
    next += 1;
    done.push(await script.edit(articleIds, next));
  }
}

async function killNowAndThen() {
  while (killed < kills && done.length < saves) {
    if (done.length >= (saves * (killed + 1)) / (kills + 1)) {
      killed += 1;
      await newsroom.killSomething();
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

try {
  await Promise.all([...scripts.map(work), killNowAndThen()]);
} finally {
  await newsroom.stop();
}
const seconds = (performance.now() - began) / 1000;
const lost = await findLost(done, articleIds);

const rows = {
  "editors, articles": `${editors}, ${articles}`,
  "edits acknowledged": done.length,
  "saves acknowledged": figures.saved,
  "stale, merged": figures.merged,
  "touching changes decided": figures.conflicts,
  "sent again without an answer": figures.repeated,
  "sent twice at once": figures.doubled,
  "servers and databases killed": killed,
  revisions: await db().revision.count({ where: { articleId: { in: articleIds } } }),
  seconds: seconds.toFixed(1),
  "acknowledged edits lost": lost.length,
};
await db().$disconnect();
await newsroom.remove();
for (const [name, value] of Object.entries(rows)) console.log(`${name.padEnd(30)}${value}`);
for (const { articleId, word } of lost) console.log(`LOST ${word} of ${articleId}`);
process.exitCode = lost.length === 0 && done.length === saves && killed === kills ? 0 : 1;
