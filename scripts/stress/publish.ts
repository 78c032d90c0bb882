// Two editors publish an article each, again and again, while readers read every page with them and the server is
// killed now and then. No reader may get an older version than the last one acknowledged before the request, nor parts
// of two. Run by scripts/stress.mjs. Arguments: publications, readers, kills; `--servers N` for several, over PostgreSQL.
import {
  countedPages,
  fillCounted,
  Interrupted,
  openCounted,
  publishCounted,
  readCounted,
  type Counted,
} from "@/scripts/stress/counted";
import { StressNewsroom, stressArguments } from "@/scripts/stress/newsroom";

const { numbers, servers } = stressArguments();
const [publications = 1_000, readers = 32, kills = 3] = numbers;

const newsroom = await StressNewsroom.prepare(servers);
const { ids, section } = await fillCounted();
await newsroom.start();
const articles = await openCounted(ids, (number) => newsroom.urlOf(number));

const figures = {
  ...{ published: 0, killed: 0, cut: 0, reads: 0, unanswered: 0 },
  ...{ older: [] as string[], mixed: [] as string[], refused: [] as string[] },
};
const milliseconds: number[] = [];
let isOver = false;

/** @throws what fetch throws if the server is killed meanwhile, and Interrupted if the database is */
async function publish(counted: Counted, version: number) {
  const published = await publishCounted(counted, version);
  milliseconds.push(published.milliseconds);
  if (published.refusal === null) figures.published += 1;
  else figures.refused.push(published.refusal);
}

async function publishAll(counted: Counted) {
  for (
    let version = 0, acknowledged = 0;
    acknowledged < publications / articles.length;
    version += 1
  ) {
    try {
      await publish(counted, version);
      acknowledged += 1;
    } catch (error) {
      if (!(error instanceof TypeError || error instanceof Interrupted)) throw error;
      // Interrupted by a kill: only the database knows whether it was published. The next is another version.
      figures.cut += 1;
      await pause(100);
    }
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function killNowAndThen() {
  while (!isOver) {
    if (figures.published >= (publications * (figures.killed + 1)) / (kills + 1)) {
      figures.killed += 1;
      if (figures.killed <= kills) await newsroom.killSomething();
    }
    await pause(7);
  }
}

const pages = countedPages(section, articles);

async function read(number: number) {
  for (let turn = number; !isOver; turn += 1) {
    const page = pages[turn % pages.length];
    if (page === undefined) throw new Error("There are no pages.");
    // Over all servers, whichever the last publication went to.
    const found = await readCounted(page, (path) => textAt(newsroom.urlOf(turn) + path));
    if (found === null) {
      figures.unanswered += 1;
      await pause(50);
      continue;
    }
    figures.reads += 1;
    figures.older.push(...found.older);
    figures.mixed.push(...found.mixed);
  }
}

/** Null without a page: the server, or its database, was just killed. */
async function textAt(url: string): Promise<string | null> {
  try {
    const answer = await fetch(url);
    const text = await answer.text();
    return answer.ok ? text : null;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

const began = performance.now();
try {
  const others = [
    ...Array.from({ length: readers }, (_, number) => read(number)),
    killNowAndThen(),
  ];
  await Promise.all(articles.map(publishAll)).finally(() => (isOver = true));
  await Promise.all(others);
} finally {
  await newsroom.stop();
  await newsroom.remove();
}
const seconds = (performance.now() - began) / 1000;
milliseconds.sort((one, other) => one - other);
const share = (part: number) =>
  `${(milliseconds[Math.floor(milliseconds.length * part)] ?? NaN).toFixed(0)} ms`;

const rows = {
  "publications acknowledged": figures.published,
  "cut off by a kill": figures.cut,
  "readers, pages": `${readers}, ${pages.length}`,
  "pages read meanwhile": figures.reads,
  "reads without an answer": figures.unanswered,
  "servers and databases killed": Math.min(figures.killed, kills),
  seconds: seconds.toFixed(1),
  "publishing, median": share(0.5),
  "publishing, 99 of 100 under": share(0.99),
  "publications refused": figures.refused.length,
  "older than acknowledged": figures.older.length,
  "parts of two versions": figures.mixed.length,
};
for (const [name, value] of Object.entries(rows)) console.log(`${name.padEnd(30)}${value}`);
const faults = [...figures.refused, ...figures.older, ...figures.mixed];
for (const fault of faults.slice(0, 20)) console.log(`FAULT ${fault}`);
process.exitCode = faults.length === 0 && figures.published >= publications ? 0 : 1;
