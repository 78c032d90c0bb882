// The cost of readers' pages with 100, 10,000 and 100,000 articles: requests per second, compressed and plain, beside a
// bare Node server with the same bytes; first renderings, publish to visible, memory and a cold start.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveNewsroom } from "@/e2e/one-server";
import { insistNode } from "@/scripts/prepare/run.mjs";
import { measureSite, type Figure } from "./site/newsroom";

export const name = "site";

const counts = [100, 10_000, 100_000];

export async function run(): Promise<Record<string, string | number>[]> {
  const measured: { count: number; figures: Figure[] }[] = [];
  for (const count of counts) measured.push({ count, figures: await measure(count) });
  const [{ figures: first = [] } = {}] = measured;
  return first.map(({ what }) => ({
    What: what,
    ...Object.fromEntries(measured.flatMap(({ count, figures }) => cellsOf(what, count, figures))),
  }));
}

function cellsOf(
  what: string,
  count: number,
  figures: readonly Figure[],
): [string, string | number][] {
  const figure = figures.find((one) => one.what === what);
  const articles = count.toLocaleString("en");
  return [
    [`Stet, ${articles} articles`, rounded(figure?.stet ?? NaN)],
    [`bare Node beside it (${articles})`, figure?.bare == null ? "" : rounded(figure.bare)],
  ];
}

function rounded(figure: number): number {
  return Number(figure.toPrecision(3));
}

async function measure(count: number): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "stet-bench-"));
  try {
    const args = ["--import", "tsx", "scripts/fill.ts", String(count)];
    await insistNode("Filling the newsroom", args, { STET_DATA: folder });
    let figures: Figure[] = [];
    await serveNewsroom(folder, async (newsroom) => {
      figures = await measureSite(newsroom);
    });
    return figures;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
