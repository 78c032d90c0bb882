// Pictures of 12 megapixels: how many a minute are uploaded and rendered, and the weight of an article's page for each
// kind of screen, against a plain page with a single JPEG for all.
import { setTimeout as wait } from "node:timers/promises";
import { chromium, type Browser, type Page } from "playwright";
import sharp from "sharp";
import { z } from "zod";
import { signIn } from "@/e2e/fixtures";
import { serveNewsroom } from "@/e2e/one-server";
import playwright from "@/playwright.config";
import { demoPictures } from "@/prisma/seed/media";
import makeBase from "@/scripts/testing/base-newsroom";
import { photograph } from "./pictures/photographs";

export const name = "article-pictures";

type Row = Record<"What" | "Figure", string>;

const article = "/articles/qianhai-steps-up-finance-magnet-dream";
const shown = demoPictures.slice(0, 2);

/** Further pictures that are uploaded. */
const count = 10;

const screens = [
  { width: 390, dots: 1 },
  { width: 390, dots: 2 },
  { width: 1440, dots: 1 },
  { width: 1440, dots: 2 },
];

/** Pixels: the article's columns of 62 and 41 rem on a dense screen. */
const plainWidths = [1_984, 1_312];

const summary = z.object({ id: z.string(), version: z.number(), isRendered: z.boolean() });

export async function run(): Promise<Row[]> {
  const removeBase = await makeBase();
  const rows: Row[] = [];
  try {
    await serveNewsroom(process.env["STET_BASE_DATA"] ?? "", async ({ url }) => {
      const browser = await chromium.launch(playwright.use?.launchOptions);
      try {
        const desk = await browser.newPage({ baseURL: url });
        await signIn(desk, "editor");
        rows.push(...(await addMany(desk)), ...(await weighArticle(browser, desk)));
      } finally {
        await browser.close();
      }
    });
  } finally {
    await removeBase();
  }
  return rows;
}

/** Sends several in a row, then waits until all are rendered. */
async function addMany(desk: Page): Promise<Row[]> {
  const files: Buffer[] = [];
  while (files.length < count) files.push(await photograph(100 + files.length));
  const begun = performance.now();
  for (const file of files) await send(desk, "POST", "/api/desk/media?name=photograph.jpg", file);
  const added = performance.now();
  await allAreMade(desk);
  const made = performance.now();
  return [
    { What: "pictures added a minute", Figure: rate(added - begun) },
    { What: "pictures added and made ready a minute", Figure: rate(made - begun) },
  ];
}

async function weighArticle(browser: Browser, desk: Page): Promise<Row[]> {
  const rows: Row[] = [];
  let plain = 0;
  for (const [index, { caption }] of shown.entries()) {
    const file = await photograph(index + 1);
    const words = new URLSearchParams({ words: caption });
    const found = await desk.request.get(`/api/desk/media?${words}`);
    const [record] = z.array(summary).parse(await found.json());
    if (!record) throw new Error(`The picture “${caption}” is not in the library.`);
    const address = `/api/desk/media/${record.id}/file?name=p.jpg&version=${record.version}`;
    await send(desk, "PUT", address, file);
    const single = sharp(file).resize({ width: plainWidths[index] }).jpeg({ quality: 80 });
    plain += (await single.toBuffer()).byteLength;
  }
  await allAreMade(desk);
  for (const { width, dots } of screens) {
    const baseURL = new URL(desk.url()).origin;
    const viewport = { width, height: 900 };
    const page = await browser.newPage({ baseURL, viewport, deviceScaleFactor: dots });
    const bytes = await weigh(page);
    await page.close();
    const share = Math.round((100 * bytes) / plain);
    const screen = `a window of ${width} pixels${dots > 1 ? ", on a dense screen" : ""}`;
    rows.push({ What: `article’s pictures, ${screen}`, Figure: `${kb(bytes)} (${share} %)` });
  }
  rows.push({ What: "article’s pictures as one JPEG each for all", Figure: kb(plain) });
  return rows;
}

/** The bytes of the pictures that a browser fetches for the whole article. */
async function weigh(page: Page): Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on("response", (answer) => {
    // Next's fonts have a folder named media, too.
    if (!/\/media\/[0-9a-f]{2}\//.test(answer.url())) return;
    sizes.push(answer.body().then((body) => body.byteLength));
  });
  await page.goto(article);
  for (const picture of await page.getByRole("article").getByRole("img").all()) {
    await picture.scrollIntoViewIfNeeded();
    await picture.evaluate((image: HTMLImageElement) => image.decode());
  }
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

async function send(desk: Page, method: string, address: string, data: Buffer): Promise<void> {
  const headers = { Origin: new URL(desk.url()).origin, "Content-Type": "image/jpeg" };
  const answer = await desk.request.fetch(address, { method, data, headers });
  if (!answer.ok()) throw new Error(`A picture was not taken: ${await answer.text()}`);
}

async function allAreMade(desk: Page): Promise<void> {
  for (;;) {
    const records = z
      .array(summary.extend({ fileUrl: z.string().nullable() }))
      .parse(await (await desk.request.get("/api/desk/media")).json());
    if (records.every(({ fileUrl, isRendered }) => fileUrl === null || isRendered)) return;
    await wait(200);
  }
}

function rate(milliseconds: number): string {
  return ((count * 60_000) / milliseconds).toFixed(1);
}

function kb(bytes: number): string {
  return `${Math.round(bytes / 1_000)} kB`;
}
