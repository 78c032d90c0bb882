// A real Varnish with deploy/varnish.vcl: its answers, and how soon it has a publication. Readers read while an editor
// publishes.
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveNewsroom } from "@/e2e/one-server";
import { freePort } from "@/scripts/testing/free-port";
import { loadOn, type Load } from "@/scripts/bench/site/load";
import { timePublications, type Publications } from "@/scripts/bench/site/publishing";
import makeBase from "@/scripts/testing/base-newsroom";
import { hasVarnish, withVarnish, type Varnish } from "@/scripts/testing/varnish";

export const name = "shared-cache";

type Row = Record<string, string | number>;

const connections = 32;
const article = "/articles/qianhai-steps-up-finance-magnet-dream";

export async function run(): Promise<Row[]> {
  if (!hasVarnish) return [{ What: "There is no Varnish on this machine.", Figure: "" }];
  const removeBase = await makeBase();
  const folder = mkdtempSync(join(tmpdir(), "stet-bench-"));
  cpSync(process.env["STET_BASE_DATA"] ?? "", folder, { recursive: true });
  const port = await freePort();
  const rows: Row[] = [];
  try {
    const settings = { PURGE_URLS: `http://127.0.0.1:${port}/` };
    await serveNewsroom(
      folder,
      async ({ url }) => {
        const originPort = Number(new URL(url).port);
        await withVarnish({ port, originPort }, async (varnish) => {
          rows.push(...(await measure(url, varnish)));
        });
      },
      settings,
    );
  } finally {
    rmSync(folder, { recursive: true });
    await removeBase();
  }
  return rows;
}

async function measure(url: string, varnish: Varnish): Promise<Row[]> {
  const alone = await loadOn(url + article, "gzip", { connections, seconds: 5 });
  const fronted = await loadOn(varnish.url + article, "gzip", { connections, seconds: 5 });
  const direct = await timePublications(url);
  const before = await varnish.counted();
  const [through, meanwhile] = await whileReading(varnish, () =>
    timePublications(url, varnish.url),
  );
  const after = await varnish.counted();
  const [hits, misses] = [after.hits - before.hits, after.misses - before.misses];
  return [
    row("Stet by itself: article, compressed, requests/s", Math.round(alone.perSecond)),
    row("through Varnish: article, compressed, requests/s", Math.round(fronted.perSecond)),
    row("through Varnish: 99 of 100 under, ms", fronted.p99),
    ...publicationRows("Stet by itself", direct),
    ...publicationRows("through Varnish, with 8 readers", through),
    row("requests meanwhile", hits + misses),
    row(
      "of these answered by Varnish, in 100",
      Number(((100 * hits) / (hits + misses)).toFixed(2)),
    ),
    row("readers’ requests/s meanwhile", Math.round(meanwhile.perSecond)),
  ];
}

/** Readers request one page all the time until `work` is done. */
async function whileReading<Result>(
  varnish: Varnish,
  work: () => Promise<Result>,
): Promise<[Result, Load]> {
  let isOver = false;
  const reading = (async () => {
    const loads: Load[] = [];
    while (!isOver) {
      loads.push(await loadOn(`${varnish.url}/`, "gzip", { connections: 8, seconds: 1 }));
    }
    return loads;
  })();
  const result = await work().finally(() => (isOver = true));
  const loads = await reading;
  const perSecond = loads.reduce((sum, one) => sum + one.perSecond, 0) / loads.length;
  return [result, { perSecond, p99: Math.max(...loads.map(({ p99 }) => p99)) }];
}

function publicationRows(where: string, { untilVisible }: Publications): Row[] {
  const middle = untilVisible[Math.floor(untilVisible.length / 2)] ?? NaN;
  return [
    row(`${where}: publish to visible, ms: median of 50`, Math.round(middle)),
    row(`${where}: publish to visible, ms: worst of 50`, Math.round(untilVisible.at(-1) ?? NaN)),
  ];
}

function row(what: string, figure: number): Row {
  return { What: what, Figure: figure };
}
