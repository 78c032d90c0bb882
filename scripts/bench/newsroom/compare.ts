// The same queries and pages in a small newsroom and in a large one, side by side.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { serveNewsroom } from "@/e2e/fixtures";
import { ProgramFailed, runNode } from "@/scripts/prepare/run.mjs";
import { Visitor } from "@/scripts/stress/visitor";
import { figures, figuresOf, type Figures } from "./figures";
import { benchEditor } from "./fill";

type Compared = {
  /** The script that fills a data folder with so many records, and the one that measures queries in it. */
  make: string;
  measure: string;
  /** Pages by what they are. */
  pages: Record<string, string>;
};

/** A line for each query and page: how long it takes in either newsroom. */
export async function compareSizes(
  [few, many]: [few: number, many: number],
  compared: Compared,
): Promise<Record<string, string>[]> {
  const small = await measure(few, compared);
  const large = await measure(many, compared);
  return Object.keys(large).map((what) => ({
    What: what,
    [`Of ${few}: median, ms`]: told(small[what]?.median),
    "95 of 100 under, ms": told(small[what]?.p95),
    [`Of ${many.toLocaleString("en")}: median, ms`]: told(large[what]?.median),
    "95 of 100 under": told(large[what]?.p95),
  }));
}

function told(milliseconds = NaN): string {
  return milliseconds.toFixed(1);
}

async function measure(count: number, compared: Compared): Promise<Record<string, Figures>> {
  const folder = mkdtempSync(join(tmpdir(), "stet-bench-"));
  try {
    await script(folder, compared.make, String(count));
    const queries = await script(folder, compared.measure);
    const measured = z.record(z.string(), figures).parse(queries);
    return { ...measured, ...(await measurePages(folder, compared.pages)) };
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

async function measurePages(
  folder: string,
  pages: Record<string, string>,
): Promise<Record<string, Figures>> {
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
