// Two editors publish an article each, again and again, while readers read every page with them and the server is
// killed now and then. No reader may get an older version than the last one acknowledged before the request, nor parts
// of two. Run by scripts/stress.mjs. Arguments: publications, readers, kills; `--servers N` for several, over PostgreSQL.
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { createArticle } from "@/lib/newsroom/articles/commands";
import { hashPassword } from "@/lib/newsroom/users/password";
import { db } from "@/lib/base/db";
import { articlePath, feedPaths, frontPath, sectionPath } from "@/lib/base/site-addresses";
import { emptyFields } from "@/lib/content/fields";
import { paragraph } from "@/lib/testing/content";
import { save } from "@/lib/testing/records";
import { StressNewsroom, stressArguments } from "@/scripts/stress/newsroom";
import { Visitor } from "@/scripts/stress/visitor";
import { everyArticle } from "@/lib/content/users/scope";

const { numbers, servers } = stressArguments();
const [publications = 1_000, readers = 32, kills = 3] = numbers;
const names = ["ferry", "tram"];
const password = "stress-run-password";
const emailOf = (name: string) => `${name}@example.org`;
const slugOf = (name: string) => `the-${name}-that-is-counted`;

/** A word in every part of one version, and in no other. */
const word = (name: string, version: number) => `${name}${String(version).padStart(6, "0")}`;

/** The versions that a page shows parts of. */
function versionsIn(text: string, name: string): Set<number> {
  return new Set([...text.matchAll(new RegExp(`${name}(\\d{6})`, "g"))].map(([, n]) => Number(n)));
}

function contentOf(name: string, version: number) {
  return {
    headline: `The ${word(name, version)} has left`,
    standfirst: `It is ${word(name, version)} by the harbour's count.`,
    body: ["first", "last"].map((id) => paragraph(id, `The mate wrote ${word(name, version)}.`)),
  };
}

type Counted = { name: string; id: string; acknowledged: number; visitor: Visitor };

/** For each name an editor, and an article that can be published. */
async function fill() {
  const passwordHash = await hashPassword(password);
  const section = await db().section.findFirstOrThrow({ orderBy: { position: "asc" } });
  const author = await db().author.findFirstOrThrow();
  const ids: string[] = [];
  for (const name of names) {
    const row = await db().user.create({
      data: { name, email: emailOf(name), role: "editor", passwordHash },
    });
    const editor = { ...row, scope: everyArticle };
    const article = await createArticle(editor, { headline: name, sectionId: section.id });
    const content = {
      ...emptyFields,
      ...contentOf(name, 0),
      ...{ slug: slugOf(name), sectionId: section.id },
      bylines: [{ authorId: author.id, place: "" }],
    };
    await save(editor, article.id, { version: article.version, content });
    ids.push(article.id);
  }
  await db().$disconnect();
  return { ids, section: section.slug };
}

const newsroom = await StressNewsroom.prepare(servers);
const { ids, section } = await fill();
await newsroom.start();
const articles: Counted[] = [];
for (const [index, name] of names.entries()) {
  const visitor = new Visitor(newsroom.urlOf(index), emailOf(name), password);
  await visitor.signIn();
  articles.push({ name, id: ids[index] ?? "", acknowledged: -1, visitor });
}

const figures = {
  ...{ published: 0, killed: 0, cut: 0, reads: 0, unanswered: 0 },
  ...{ older: [] as string[], mixed: [] as string[], refused: [] as string[] },
};
const milliseconds: number[] = [];
const withVersion = z.object({ version: z.number() });
const article = withVersion.extend({ content: z.looseObject({}) });
let isOver = false;

/** The database was just killed. */
class Interrupted extends Error {}

/** @throws what fetch throws if the server is killed meanwhile */
async function publish(counted: Counted, version: number) {
  const { name, id, visitor } = counted;
  const desk = `/api/desk/articles/${id}`;
  const standing = await visitor.send("GET", desk);
  if (standing.status >= 500) throw new Interrupted();
  const { version: base, content } = article.parse(standing.body);
  const saved = await visitor.send("PUT", desk, {
    ...{ saveId: randomUUID(), kind: "save", version: base },
    content: { ...content, ...contentOf(name, version) },
  });
  if (saved.status >= 500) throw new Interrupted();
  const began = performance.now();
  const { status, body } = await visitor.send("POST", `${desk}/transitions/publish`, {
    commandId: randomUUID(),
    version: withVersion.parse(saved.body).version,
    ...(version === 0 ? {} : { change: "update" }),
  });
  milliseconds.push(performance.now() - began);
  if (status >= 500) throw new Interrupted();
  if (status !== 200) figures.refused.push(`${status} ${JSON.stringify(body)}`);
  else [figures.published, counted.acknowledged] = [figures.published + 1, version];
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

const pages: { path: string; shows: Counted[] }[] = [
  { path: frontPath, shows: articles },
  { path: sectionPath(section), shows: articles },
  { path: feedPaths(frontPath).rss, shows: articles },
  ...articles.map((one) => ({ path: articlePath(slugOf(one.name)), shows: [one] })),
];

async function read(number: number) {
  for (let turn = number; !isOver; turn += 1) {
    const { path, shows } = pages[turn % pages.length] ?? { path: frontPath, shows: [] };
    const least = shows.map(({ acknowledged }) => acknowledged);
    // Over all servers, whichever the last publication went to.
    const text = await textAt(newsroom.urlOf(turn) + path);
    if (text === null) {
      figures.unanswered += 1;
      await pause(50);
      continue;
    }
    figures.reads += 1;
    for (const [index, { name }] of shows.entries()) {
      const [versions, acknowledged] = [versionsIn(text, name), least[index] ?? -1];
      const said = `${path}: ${[...versions].join(", ") || "none"}; ${acknowledged} of ${name} was acknowledged`;
      const isOlder = versions.size === 0 || Math.min(...versions) < acknowledged;
      if (acknowledged >= 0 && isOlder) figures.older.push(said);
      if (versions.size > 1) figures.mixed.push(said);
    }
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
