// Several servers behind a HAProxy, with deploy/haproxy.cfg, are restarted one after the other, round and round, while readers
// read, editors save, publish and sign in. No request may fail, and no acknowledged edit may be lost. Run by
// scripts/stress.mjs. Arguments: requests of readers, readers, editors, articles, seed; `--servers N`, 3 by default.
import { setTimeout as wait } from "node:timers/promises";
import { db } from "@/lib/base/db";
import { chance, pick } from "@/scripts/stress/chance";
import { fillStress, stressPassword, wordsOf } from "@/scripts/stress/content";
import {
  countedPages,
  fillCounted,
  Interrupted,
  openCounted,
  publishCounted,
  readCounted,
  type Counted,
} from "@/scripts/stress/counted";
import { EditorScript, noFigures, type Acknowledged } from "@/scripts/stress/editor";
import { StressNewsroom, stressArguments } from "@/scripts/stress/newsroom";
import { reasonOf, Visitor } from "@/scripts/stress/visitor";
import { hasHaproxy } from "@/scripts/testing/haproxy";

const { numbers, servers } = stressArguments(3);
const [requests = 20_000, readers = 12, editors = 4, articles = 5, seed = 1] = numbers;
if (![2, 3].includes(servers) || !hasHaproxy) {
  console.error(
    hasHaproxy
      ? "--servers must be 2 or 3: while one restarts, another must answer."
      : "There is no HAProxy on this machine.",
  );
  process.exit(1);
}

const newsroom = await StressNewsroom.prepare(servers);
const articleIds = await fillStress(editors, articles);
const { ids, section } = await fillCounted();
const startBalancer = await newsroom.useBalancer();
await newsroom.start();
const balancer = await startBalancer();

const figures = noFigures();
const counts = { read: 0, published: 0, signedIn: 0, restarts: 0 };
const wrong: string[] = [];
const done: Acknowledged[] = [];
let isOver = false;

const fail = (what: string, error: unknown) =>
  figures.failed.push(`${new Date().toISOString()} ${what}: ${reasonOf(error)}`);

const scripts = await Promise.all(
  Array.from({ length: editors }, async (_, index) => {
    const visitor = new Visitor(balancer.url, `e${index}@example.org`, stressPassword);
    await visitor.signIn();
    return new EditorScript(`e${index}`, visitor, chance(seed * 1_000 + index), figures);
  }),
);
const counted = await openCounted(ids, () => balancer.url);
const pages = countedPages(section, counted);
for (const one of counted) await publish(one, 0);

async function save(script: EditorScript) {
  for (let number = 1; !isOver; number += 1) {
    done.push(await script.edit(articleIds, number));
    await wait(500);
  }
}

async function publish(one: Counted, version: number) {
  try {
    const { refusal } = await publishCounted(one, version);
    if (refusal === null) counts.published += 1;
    else wrong.push(`Publishing was refused: ${refusal}`);
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof Interrupted)) throw error;
    fail("publishing", error);
  }
}

async function publishAll(one: Counted) {
  for (let version = 1; !isOver; version += 1) {
    await publish(one, version);
    await wait(1_500);
  }
}

/** As somebody at a new browser does, again and again. */
async function signIn() {
  while (!isOver) {
    try {
      await new Visitor(balancer.url, "e0@example.org", stressPassword).signIn();
      counts.signedIn += 1;
    } catch (error) {
      fail("signing in", error);
    }
    await wait(3_000);
  }
}

async function read(number: number) {
  const random = chance(seed * 2_000 + number);
  while (!isOver) {
    const found = await readCounted(pick(random, pages), textAt);
    if (found !== null) wrong.push(...found.older, ...found.mixed);
    await wait(random() * 80);
  }
}

/** Null if there is no page. */
async function textAt(path: string): Promise<string | null> {
  try {
    const answer = await fetch(balancer.url + path, { signal: AbortSignal.timeout(30_000) });
    const text = await answer.text();
    counts.read += 1;
    if (answer.status === 200) return text;
    figures.failed.push(`${new Date().toISOString()} GET ${path}: ${answer.status}`);
  } catch (error) {
    fail(`GET ${path}`, error);
  }
  return null;
}

/** Ends after a whole round: each server has restarted equally often. */
async function restartRoundAndRound() {
  while (counts.read < requests) {
    for (const [number, server] of newsroom.servers.entries()) {
      await server.restart();
      counts.restarts += 1;
      // The next one goes once the balancer sends requests to this one again.
      while (!(await balancer.isServing(number))) await wait(50);
    }
  }
}

const began = performance.now();
const reading = Array.from({ length: readers }, (_, number) => read(number));
const others = [...reading, ...scripts.map(save), ...counted.map(publishAll), signIn()];
try {
  await Promise.all([
    restartRoundAndRound().finally(() => (isOver = true)),
    // One that fails ends the run.
    ...others.map((one) => one.finally(() => (isOver = true))),
  ]);
} finally {
  isOver = true;
  await newsroom.stop();
}
const seconds = (performance.now() - began) / 1000;
const words = await wordsOf(db(), articleIds);
const lost = done.filter(({ articleId, word }) => !words.get(articleId)?.includes(word));
await db().$disconnect();
await newsroom.remove();

// The first of the four letters: C, a client gave up; all others, a server or the balancer ended it.
const ended = balancer.said.filter((line) => / [^C -][^ ]{3} \d+\/\d+\/\d+\/\d+\//.test(line));
const rows = {
  "servers, restarts": `${servers}, ${counts.restarts}`,
  "readers, requests answered": `${readers}, ${counts.read}`,
  "editors, edits acknowledged": `${editors}, ${done.length}`,
  "saves acknowledged": figures.saved,
  "publications acknowledged": counts.published,
  "signed in anew": counts.signedIn,
  seconds: seconds.toFixed(1),
  "requests failed": figures.failed.length,
  "pages older or mixed": wrong.length,
  "ended by balancer or server": ended.length,
  "acknowledged edits lost": lost.length,
};
for (const [name, value] of Object.entries(rows)) console.log(`${name.padEnd(30)}${value}`);
for (const { articleId, word } of lost) console.log(`LOST ${word} of ${articleId}`);
const faults = [...figures.failed, ...wrong];
for (const fault of faults.slice(0, 20)) console.log(`FAULT ${fault}`);
if (faults.length > 0) for (const line of balancer.said) console.log(`HAPROXY ${line}`);
const isWell = faults.length === 0 && lost.length === 0 && counts.read >= requests;
process.exitCode = isWell ? 0 : 1;
