import { randomUUID } from "node:crypto";
import { z } from "zod";
import { demoUser } from "@/e2e/fixtures";
import { Visitor } from "@/scripts/stress/visitor";

const times = 50;

/** Milliseconds, sorted. */
export type Publications = {
  /** From the press on “Publish” until readers have the new words on the article and on the front page. */
  untilVisible: number[];
  /** The first front page after the publication, which is rendered for it. */
  firstFront: number[];
};

/** Publishes the first article of the front page again and again. `readersUrl` may be a cache in front. */
export async function timePublications(url: string, readersUrl = url): Promise<Publications> {
  const { email, password } = demoUser("editor");
  const editor = new Visitor(url, email, password);
  await editor.signIn();
  const path = firstArticle(await read(url));
  const headline = headlineOf(await read(url + path));
  const found = withIds.parse(
    (await editor.send("GET", `/api/desk/articles?${new URLSearchParams({ words: headline })}`))
      .body,
  );
  const [{ id } = { id: "" }] = found;
  const desk = `/api/desk/articles/${id}`;
  const untilVisible: number[] = [];
  const firstFront: number[] = [];
  for (let time = 1; time <= times; time += 1) {
    const { version, content } = article.parse((await editor.send("GET", desk)).body);
    const words = `${headline}, ${time}`;
    const saved = await editor.send("PUT", desk, {
      ...{ saveId: randomUUID(), kind: "save", version, content: { ...content, headline: words } },
    });
    const commandId = randomUUID();
    const began = performance.now();
    const published = await editor.send("POST", `${desk}/transitions/publish`, {
      ...{ commandId, version: withVersion.parse(saved.body).version, change: "update" },
    });
    if (published.status !== 200) throw new Error(`Publishing: ${JSON.stringify(published.body)}`);
    await untilThere(readersUrl + path, words);
    const asked = performance.now();
    await read(readersUrl);
    firstFront.push(performance.now() - asked);
    await untilThere(readersUrl, words);
    untilVisible.push(performance.now() - began);
  }
  return { untilVisible: untilVisible.sort(byTime), firstFront: firstFront.sort(byTime) };
}

function byTime(one: number, other: number): number {
  return one - other;
}

const withIds = z.object({ id: z.string() }).array();
const withVersion = z.object({ version: z.number() });
const article = withVersion.extend({ content: z.looseObject({}) });

async function read(address: string): Promise<string> {
  return (await fetch(address)).text();
}

async function untilThere(address: string, words: string): Promise<void> {
  const until = Date.now() + 60_000;
  while (!(await read(address)).includes(words)) {
    if (Date.now() > until) throw new Error(`${address} does not show “${words}”.`);
  }
}

function firstArticle(page: string): string {
  return /href="(\/articles\/[^"/]+)"/.exec(page)?.[1] ?? "";
}

/** Only letters that HTML does not escape, so that page and database have the same words. */
function headlineOf(page: string): string {
  const text = /<h1[^>]*>(.*?)<\/h1>/s.exec(page)?.[1] ?? "";
  return text.replaceAll(/<[^>]*>/g, "");
}
