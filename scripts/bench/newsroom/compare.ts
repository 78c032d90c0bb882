import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { serveNewsroom } from "@/e2e/one-server";
import { ProgramFailed, runNode } from "@/scripts/prepare/run.mjs";
import { Visitor } from "@/scripts/stress/visitor";
import { figures, figuresOf, type Figures } from "./figures";
import { benchEditor } from "./fill";

type Compared = {
  /** The scripts that fill a data folder with `size` records, and that measure queries in it. */
  make: string;
  measure: string;
  /** By their names in the table. */
  pages: Record<string, string>;
};

/** A row for each query and page: its time in each newsroom, the smallest first. */
export async function compareSizes(
  counts: readonly number[],
  compared: Compared,
): Promise<Record<string, string>[]> {
  const measured: { of: string; figures: Record<string, Figures> }[] = [];
  for (const count of counts) {
    const of = `Of ${count.toLocaleString("en")}`;
    measured.push({ of, figures: await measure(count, compared) });
  }
  const names = Object.keys(measured.at(-1)?.figures ?? {});
  return names.map((what) => {
    const columns = measured.flatMap(({ of, figures }) => [
      [`${of}: median, ms`, told(figures[what]?.median)],
      [`${of}: 95 of 100 under`, told(figures[what]?.p95)],
    ]);
    return { What: what, ...Object.fromEntries(columns) };
  });
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

/** @returns what the script sent */
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
