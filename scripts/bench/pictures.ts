// Many pictures of 12 megapixels at once: how many a minute are uploaded, how long readers wait until all are rendered,
// and the server's memory then and afterwards, beside Next alone.
import { setTimeout as wait } from "node:timers/promises";
import sharp from "sharp";
import { z } from "zod";
import { demoUser } from "@/e2e/fixtures";
import { serveNewsroom } from "@/e2e/one-server";
import { memoryWithOthers, mostWhile, type Memory } from "@/scripts/bench/pictures/memory";
import { withServer } from "@/scripts/bench/serving";
import { loadOn } from "@/scripts/bench/site/load";
import { memoryOf } from "@/scripts/bench/site/newsroom";
import { Visitor } from "@/scripts/stress/visitor";
import makeBase from "@/scripts/testing/base-newsroom";

export const name = "pictures";

type Row = Record<"What" | "Measured", string>;

const count = 50;
const page = "/articles/qianhai-steps-up-finance-magnet-dream";
/** Few, so that they do not take the processor themselves. */
const readers = { connections: 2, seconds: 10 };

/** Milliseconds after the last picture until its memory is given back. */
const rest = 10_000;

export async function run(): Promise<Row[]> {
  const picture = await twelveMegapixels();
  const removeBase = await makeBase();
  const base = process.env["STET_BASE_DATA"] ?? "";
  try {
    const rows: Row[] = [];
    await serveNewsroom(base, async ({ url, processId }) => {
      rows.push(...(await measure(url, processId(), picture)));
    });
    await withServer("scripts/bench/serving/bare-next.mjs", base, async (url, processId) => {
      await loadOn(url + page, "gzip", readers);
      rows.push(row("Next alone: memory after readers, MiB", memoryOf(processId)));
    });
    return rows;
  } finally {
    await removeBase();
  }
}

async function measure(url: string, processId: number, picture: Buffer): Promise<Row[]> {
  const { email, password } = demoUser("reporter");
  const visitor = new Visitor(url, email, password);
  await visitor.signIn();
  const read = () => loadOn(url + page, "gzip", readers);
  await read();
  const alone = await read();
  const before = memoryWithOthers(processId);
  const began = performance.now();
  const uploads = Promise.all(
    Array.from({ length: count }, (_, at) => upload(visitor, picture, at)),
  );
  const [taking, during] = await mostWhile(
    processId,
    uploads.then(() => performance.now() - began),
  );
  const [making, meanwhile] = await mostWhile(processId, read());
  await untilMade(visitor);
  await wait(rest);
  const sent = `${count} pictures, ${(picture.length / 2 ** 20).toFixed(0)} MiB each, at once`;
  return [
    row(`${sent}: uploads a minute`, (count * 60_000) / during),
    row("a page: 99 of 100 readers under, ms", alone.p99),
    row("the same while pictures are made, ms", meanwhile.p99),
    ...memoryRows("before the first picture", before),
    ...memoryRows("at most while they come in", taking),
    ...memoryRows("at most while they are made", making),
    ...memoryRows("after the last", memoryWithOthers(processId)),
  ];
}

function memoryRows(when: string, { own, others }: Memory): Row[] {
  return [
    row(`memory ${when}: the server, MiB`, own),
    row(`memory ${when}: its processes for pictures, MiB`, others),
  ];
}

function row(what: string, figure: number): Row {
  return { What: what, Measured: figure.toFixed(0) };
}

async function untilMade(visitor: Visitor): Promise<void> {
  const summaries = z.array(z.object({ fileUrl: z.string().nullable(), isRendered: z.boolean() }));
  for (;;) {
    const { body } = await visitor.send("GET", "/api/desk/media");
    const filed = summaries.parse(body).filter(({ fileUrl }) => fileUrl !== null);
    if (filed.every(({ isRendered }) => isRendered)) return;
    await wait(1_000);
  }
}

async function upload(visitor: Visitor, picture: Buffer, at: number): Promise<void> {
  const { status, body } = await visitor.upload(
    `/api/desk/media?name=${at}.jpg`,
    numbered(picture, at),
  );
  if (status !== 201) throw new Error(`An upload answered ${status}: ${JSON.stringify(body)}`);
}

/** The number in a comment gives other bytes and the same work. Two hundred copies would fill this process's memory. */
function numbered(picture: Buffer, at: number): ReadableStream<Uint8Array> {
  const comment = Buffer.from(`\xff\xfe\0\x06${String(at).padStart(4, "0")}`, "latin1");
  const parts = [picture.subarray(0, 2), comment];
  for (let from = 2; from < picture.length; from += 65_536) {
    parts.push(picture.subarray(from, from + 65_536));
  }
  return new ReadableStream({
    pull(controller) {
      const part = parts.shift();
      if (part) controller.enqueue(part);
      else controller.close();
    },
  });
}

/** As grainy as a photograph, so that its file is as large. */
function twelveMegapixels(): Promise<Buffer> {
  const noise = { type: "gaussian" as const, mean: 128, sigma: 25 };
  const create = { width: 4000, height: 3000, channels: 3 as const, background: "#808080", noise };
  return sharp({ create }).jpeg({ quality: 88 }).toBuffer();
}
