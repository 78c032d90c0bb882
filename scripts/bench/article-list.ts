// Whether the desk's lists answer as fast among 100,000 articles as among 100: each query, and each
// page as a signed-in editor gets it over HTTP.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { serveNewsroom } from "@/e2e/fixtures";
import { ProgramFailed, runNode } from "@/scripts/prepare/run.mjs";
import { Visitor } from "@/scripts/stress/visitor";
import { figures, figuresOf, type Figures } from "./newsroom/figures";
import { benchEditor } from "./newsroom/fill";

export const name = "article-list";

const pages = {
  "the list": "/desk/articles",
  "what is in review": "/desk/articles?stage=inReview",
  "words that few articles have": "/desk/articles?words=zanmor",
  "my desk": "/desk",
};

export async function run(): Promise<Record<string, string>[]> {
  const small = await measure(100);
  const large = await measure(100_000);
  return Object.keys(large).map((what) => ({
    What: what,
    "Of 100: median, ms": told(small[what]?.median),
    "95 of 100 under, ms": told(small[what]?.p95),
    "Of 100,000: median, ms": told(large[what]?.median),
    "95 of 100 under": told(large[what]?.p95),
  }));
}

function told(milliseconds = NaN): string {
  return milliseconds.toFixed(1);
}

async function measure(articles: number): Promise<Record<string, Figures>> {
  const folder = mkdtempSync(join(tmpdir(), "stet-bench-"));
  try {
    await script(folder, "make.ts", String(articles));
    const queries = await script(folder, "measure-list.ts");
    return { ...z.record(z.string(), figures).parse(queries), ...(await pagesIn(folder)) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs a script on a data folder. @returns what it sent */
async function script(folder: string, file: string, ...input: string[]): Promise<unknown> {
  let sent: unknown;
  const args = ["--import", "tsx", `scripts/bench/newsroom/${file}`, ...input];
  const { code, output } = await runNode(args, {
    env: { STET_DATA: folder },
    onMessage: (message) => (sent = message),
  });
  if (code !== 0) throw new ProgramFailed(`The script ${file} failed.`, output);
  return sent;
}

async function pagesIn(folder: string): Promise<Record<string, Figures>> {
  const measured: Record<string, Figures> = {};
  await serveNewsroom(folder, async ({ url }) => {
    const editor = new Visitor(url, benchEditor.email, benchEditor.password);
    await editor.signIn();
    for (const [what, path] of Object.entries(pages)) {
      measured[`over HTTP: ${what}`] = await figuresOf(() => editor.load(path));
    }
  });
  return measured;
}
