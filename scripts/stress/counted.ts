// Articles that name their version in each of their parts, so that a page tells which version it shows.
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { createArticle } from "@/lib/newsroom/articles/commands";
import { hashPassword } from "@/lib/newsroom/users/password";
import { db } from "@/lib/base/db";
import { articlePath, feedPaths, frontPath, sectionPath } from "@/lib/base/site-addresses";
import { emptyFields } from "@/lib/content/fields";
import { everyArticle } from "@/lib/content/users/scope";
import { paragraph } from "@/lib/testing/content";
import { save } from "@/lib/testing/records";
import { stressPassword } from "@/scripts/stress/content";
import { Visitor } from "@/scripts/stress/visitor";

const names = ["ferry", "tram"];
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

export type CountedIds = { ids: string[]; section: string };

/** For each name an editor, and an article that can be published. */
export async function fillCounted(): Promise<CountedIds> {
  const passwordHash = await hashPassword(stressPassword);
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

/** `acknowledged` is the version that was published last; -1 before the first. */
export type Counted = { name: string; id: string; acknowledged: number; visitor: Visitor };

/** @param urlOf the address for the editor of each number */
export async function openCounted(
  ids: readonly string[],
  urlOf: (number: number) => string,
): Promise<Counted[]> {
  const articles: Counted[] = [];
  for (const [index, name] of names.entries()) {
    const visitor = new Visitor(urlOf(index), emailOf(name), stressPassword);
    await visitor.signIn();
    articles.push({ name, id: ids[index] ?? "", acknowledged: -1, visitor });
  }
  return articles;
}

/** The server failed to answer. Only the database knows what became of the request. */
export class Interrupted extends Error {}

const withVersion = z.object({ version: z.number() });
const article = withVersion.extend({ content: z.looseObject({}) });

/**
 * Publishes the version.
 * @returns how many milliseconds that took, and why it was refused
 * @throws Interrupted, and what fetch throws without an answer
 */
export async function publishCounted(
  counted: Counted,
  version: number,
): Promise<{ milliseconds: number; refusal: string | null }> {
  const { name, id, visitor } = counted;
  const desk = `/api/desk/articles/${id}`;
  const send = async (method: string, path: string, input?: unknown) => {
    const answer = await visitor.send(method, path, input);
    if (answer.status >= 500) throw new Interrupted(`${method} ${path}: ${answer.status}`);
    return answer;
  };
  const standing = await send("GET", desk);
  const { version: base, content } = article.parse(standing.body);
  const saved = await send("PUT", desk, {
    ...{ saveId: randomUUID(), kind: "save", version: base },
    content: { ...content, ...contentOf(name, version) },
  });
  const began = performance.now();
  const { status, body } = await send("POST", `${desk}/transitions/publish`, {
    commandId: randomUUID(),
    version: withVersion.parse(saved.body).version,
    ...(version === 0 ? {} : { change: "update" }),
  });
  const milliseconds = performance.now() - began;
  if (status !== 200) return { milliseconds, refusal: `${status} ${JSON.stringify(body)}` };
  counted.acknowledged = version;
  return { milliseconds, refusal: null };
}

export type CountedPage = { path: string; shows: readonly Counted[] };

/** The pages that show the articles. */
export function countedPages(section: string, articles: readonly Counted[]): CountedPage[] {
  return [
    { path: frontPath, shows: articles },
    { path: sectionPath(section), shows: articles },
    { path: feedPaths(frontPath).rss, shows: articles },
    ...articles.map((one) => ({ path: articlePath(slugOf(one.name)), shows: [one] })),
  ];
}

/**
 * Requests a page.
 * @param request is called once what was acknowledged before is noted; null without a page
 * @returns what is wrong with it, in lines; null without a page
 */
export async function readCounted(
  { path, shows }: CountedPage,
  request: (path: string) => Promise<string | null>,
): Promise<{ older: string[]; mixed: string[] } | null> {
  const least = shows.map(({ acknowledged }) => acknowledged);
  const text = await request(path);
  if (text === null) return null;
  const [older, mixed]: [string[], string[]] = [[], []];
  for (const [index, { name }] of shows.entries()) {
    const [versions, acknowledged] = [versionsIn(text, name), least[index] ?? -1];
    const said = `${path}: ${[...versions].join(", ") || "none"}; ${acknowledged} of ${name} was acknowledged`;
    const isOlder = versions.size === 0 || Math.min(...versions) < acknowledged;
    if (acknowledged >= 0 && isOlder) older.push(said);
    if (versions.size > 1) mixed.push(said);
  }
  return { older, mixed };
}
