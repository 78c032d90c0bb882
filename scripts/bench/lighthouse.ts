// Lighthouse's mobile preset on readers' pages: the median of three runs, and the largest paint of the same page from a
// server of files. Lighthouse is fetched for this alone.
import { execFile } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { promisify } from "node:util";
import { z } from "zod";
import { serveNewsroom } from "@/e2e/one-server";
import { answerOf } from "@/scripts/bench/site/beside";
import makeBase from "@/scripts/testing/base-newsroom";

export const name = "lighthouse";

type Row = Record<string, string | number>;

const program = "lighthouse@12.8.2";
const runs = 3;
/** A browser that starts too slowly is no result. */
const tries = 3;

const pages = {
  front: "/",
  article: "/articles/qianhai-steps-up-finance-magnet-dream",
  section: "/sections/business",
  author: "/authors/li-bingcun",
  archive: "/archive",
};

const score = z.object({ score: z.number() }).transform(({ score: share }) => share * 100);
const figure = z.object({ numericValue: z.number() }).transform(({ numericValue }) => numericValue);
const report = z
  .object({
    categories: z.object({
      performance: score,
      accessibility: score,
      "best-practices": score,
      seo: score,
    }),
    audits: z.object({
      "largest-contentful-paint": figure,
      "cumulative-layout-shift": figure,
      "total-byte-weight": figure,
    }),
  })
  .transform(({ categories, audits }) => ({
    Performance: categories.performance,
    Accessibility: categories.accessibility,
    "Best practices": categories["best-practices"],
    SEO: categories.seo,
    "Largest paint, ms": audits["largest-contentful-paint"],
    "Layout shift": audits["cumulative-layout-shift"],
    "Weight, KB": audits["total-byte-weight"] / 1024,
  }));

type Report = z.infer<typeof report>;

export async function run(): Promise<Row[]> {
  const removeBase = await makeBase();
  const rows: Row[] = [];
  try {
    await serveNewsroom(process.env["STET_BASE_DATA"] ?? "", async ({ url }) => {
      await withFiles(url, async (filesUrl) => {
        for (const [page, path] of Object.entries(pages)) {
          const reports: Report[] = [];
          const asFiles: Report[] = [];
          // The first run fills the kept pages and does not count.
          for (let time = 0; time <= runs; time += 1) {
            const [own, asFile] = [await reportOn(url + path), await reportOn(filesUrl + path)];
            if (time === 0) continue;
            reports.push(own);
            asFiles.push(asFile);
          }
          const { "Largest paint, ms": asFile = "" } = medians(asFiles);
          rows.push({ Page: page, ...medians(reports), "as files, ms": asFile });
        }
      });
    });
  } finally {
    await removeBase();
  }
  return rows;
}

/** Serves the answers of `origin` as files: fetched once, then the same bytes. */
async function withFiles(origin: string, use: (url: string) => Promise<void>): Promise<void> {
  const files = new Map<string, ReturnType<typeof answerOf>>();
  const server = createServer(async ({ url = "/", headers }, response) => {
    const encoding = headers["accept-encoding"]?.toString() ?? "identity";
    const key = `${encoding} ${url}`;
    const asked = files.get(key) ?? answerOf(origin + url, encoding);
    files.set(key, asked);
    try {
      const { headers: kept, body } = await asked;
      response.writeHead(200, kept).end(Buffer.from(body, "base64"));
    } catch {
      response.writeHead(404).end();
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  try {
    await use(`http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

async function reportOn(address: string, left = tries): Promise<Report> {
  const flags = "--headless=new --no-sandbox --disable-gpu";
  const args = ["--yes", program, address, "--quiet", "--output=json", `--chrome-flags=${flags}`];
  try {
    const { stdout } = await promisify(execFile)("npx", args, {
      env: { ...process.env, CHROME_PATH: process.env["CHROMIUM_PATH"] },
      maxBuffer: 64 * 1024 * 1024,
    });
    return report.parse(JSON.parse(stdout));
  } catch (error) {
    if (left <= 1) throw error;
    return reportOn(address, left - 1);
  }
}

function medians(reports: readonly Report[]): Row {
  const [first] = reports;
  return Object.fromEntries(
    Object.keys(first ?? {}).map((what) => {
      const values = reports.map((one) => one[what as keyof Report]).sort((a, b) => a - b);
      return [what, Number((values[Math.floor(values.length / 2)] ?? NaN).toPrecision(3))];
    }),
  );
}
