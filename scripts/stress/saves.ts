// Runs scripted editors against a server that is killed, and compares what was acknowledged with what is stored. Run by
// scripts/stress.mjs. Arguments: saves, editors, articles, kills, seed; `--servers N` for several, over
// PostgreSQL.
import { db } from "@/lib/base/db";
import { chance } from "@/scripts/stress/chance";
import { EditorScript, noFigures, type Acknowledged } from "@/scripts/stress/editor";
import { fillStress, stressPassword, wordsOf } from "@/scripts/stress/content";
import { StressNewsroom, stressArguments } from "@/scripts/stress/newsroom";
import { Visitor } from "@/scripts/stress/visitor";

const { numbers, servers } = stressArguments();
const [saves = 2_000, editors = 20, articles = 5, kills = 3, seed = 1] = numbers;
const newsroom = await StressNewsroom.prepare(servers);
const articleIds = await fillStress(editors, articles);
await db().$disconnect();
await newsroom.start();
const figures = noFigures();
const scripts = await Promise.all(
  Array.from({ length: editors }, async (_, index) => {
    const visitor = new Visitor(newsroom.urlOf(index), `e${index}@example.org`, stressPassword);
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
const words = await wordsOf(db(), articleIds);
const lost = done.filter(({ articleId, word }) => !words.get(articleId)?.includes(word));

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
