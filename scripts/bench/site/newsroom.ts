import { readFileSync } from "node:fs";
import type { Newsroom, Server } from "@/e2e/newsroom";
import { searchAddress } from "@/lib/site/search/search-address";
import { askedEncodings, withBareServer } from "./beside";
import { loadOn } from "./load";
import { timePublications } from "./publishing";

/** `bare`: the same figure of the bare server, if it has one. */
export type Figure = { what: string; stet: number; bare: number | null };

const sections = ["world", "town", "business", "science"];

export async function measureSite(newsroom: Newsroom & Server): Promise<Figure[]> {
  const { url } = newsroom;
  const figures = await measureFirstRenderings(url);
  const [story = ""] = await listStories(url);
  const pages = {
    article: story,
    front: "/",
    section: "/sections/world",
    search: searchAddress({ words: "harbour" }),
    feed: "/rss.xml",
  };
  await withBareServer(url, Object.values(pages), async (bareUrl) => {
    for (const [page, path] of Object.entries(pages)) {
      for (const encoding of askedEncodings) {
        const stet = await loadOn(url + path, encoding);
        const bare = await loadOn(bareUrl + path, encoding);
        const what = `${page}, ${encoding === "gzip" ? "compressed" : "plain"}`;
        figures.push(
          { what: `${what}: requests/s`, stet: stet.perSecond, bare: bare.perSecond },
          { what: `${what}: 99 of 100 under, ms`, stet: stet.p99, bare: bare.p99 },
        );
      }
    }
  });
  figures.push(alone("memory after that load, MiB", memoryOf(newsroom.processId())));
  const { untilVisible, firstFront } = await timePublications(url);
  figures.push(
    alone("first rendering of the front page, ms: median of 50", middle(firstFront)),
    alone("publish to visible, ms: median of 50", middle(untilVisible)),
    alone("publish to visible, ms: worst of 50", untilVisible.at(-1) ?? NaN),
    alone("start to first answer, ms", await coldStart(newsroom)),
  );
  return figures;
}

function alone(what: string, stet: number): Figure {
  return { what, stet, bare: null };
}

/** Pages without a request since the server started, so that each is rendered from the database. */
async function measureFirstRenderings(url: string): Promise<Figure[]> {
  // Each kind of page loads its code at its first request.
  const [first = "", ...others] = await listStories(url);
  await timeOf(url + first);
  const articles: number[] = [];
  for (const path of others) articles.push(await timeOf(url + path));
  return [
    alone("first rendering of an article, ms: median", middle(articles.sort((a, b) => a - b))),
  ];
}

/** Addresses in some sections' lists. */
async function listStories(url: string): Promise<string[]> {
  const pages = await Promise.all(
    sections.map(async (slug) => (await fetch(`${url}/sections/${slug}`)).text()),
  );
  const found = pages.flatMap((page) => page.match(/(?<=href=")\/articles\/[^"/]+(?=")/g) ?? []);
  return [...new Set(found)];
}

async function timeOf(address: string): Promise<number> {
  const began = performance.now();
  const answer = await fetch(address);
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}.`);
  return performance.now() - began;
}

/** From the start of the process to a reader's front page. */
async function coldStart({ url, kill, restart }: Newsroom): Promise<number> {
  await kill();
  const began = performance.now();
  await restart();
  await timeOf(url);
  return performance.now() - began;
}

function middle(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** On Linux alone. */
export function memoryOf(processId: number): number {
  if (process.platform !== "linux") return NaN;
  const status = readFileSync(`/proc/${processId}/status`, "utf8");
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024;
}
