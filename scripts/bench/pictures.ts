// Two hundred pictures of 12 megapixels that are uploaded in one go: how many a minute come in, and how much memory the
// server takes at most, with the job at work that makes what is served of them.
import { readFileSync } from "node:fs";
import sharp from "sharp";
import { demoUser, serveNewsroom } from "@/e2e/fixtures";
import { Visitor } from "@/scripts/stress/visitor";
import makeBase from "@/scripts/testing/base-newsroom";

export const name = "pictures";

const count = 200;

export async function run(): Promise<Record<string, string>[]> {
  const picture = await twelveMegapixels();
  const removeBase = await makeBase();
  const figures = { perMinute: 0, peak: "" };
  try {
    await serveNewsroom(process.env["STET_BASE_DATA"] ?? "", async ({ url, processId }) => {
      const { email, password } = demoUser("reporter");
      const visitor = new Visitor(url, email, password);
      await visitor.signIn();
      const began = performance.now();
      await Promise.all(Array.from({ length: count }, (_, at) => upload(visitor, picture, at)));
      figures.perMinute = (count * 60_000) / (performance.now() - began);
      figures.peak = peakMemory(processId());
    });
  } finally {
    await removeBase();
  }
  const what = `${count} pictures of 12 megapixels, ${mebibytes(picture.length)} each, at once`;
  return [
    { What: `${what}: uploads a minute`, Measured: figures.perMinute.toFixed(0) },
    { What: `${what}: the server's memory at most`, Measured: figures.peak },
  ];
}

async function upload(visitor: Visitor, picture: Buffer, at: number): Promise<void> {
  const { status, body } = await visitor.upload(
    `/api/desk/media?name=${at}.jpg`,
    numbered(picture, at),
  );
  if (status !== 201) throw new Error(`An upload answered ${status}: ${JSON.stringify(body)}`);
}

/** The picture with its number in a comment: other bytes, and the same work. Two hundred would fill this process’s memory at once. */
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

/** As Linux counts it. */
function peakMemory(processId: number): string {
  if (process.platform !== "linux") return "counted on Linux alone";
  const [, kibibytes] =
    /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${processId}/status`, "utf8")) ?? [];
  return mebibytes(Number(kibibytes) * 1024);
}

function mebibytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(0)} MiB`;
}
