// The time of a key in the middle of a story of 300 blocks at the desk: from the moment that the browser gets the key
// to the end of the next frame that it paints.
import { chromium } from "playwright";
import { openArticle, signIn } from "@/e2e/fixtures";
import { serveNewsroom } from "@/e2e/one-server";
import { storyBox } from "@/e2e/desk/story";
import playwright from "@/playwright.config";
import makeBase from "@/scripts/testing/base-newsroom";

export const name = "typing";

const blockCount = 300;
const keys = "And then the ferry came. ".repeat(8);

/** Milliseconds between two keys: a fast writer's pace, and enough for an autosave meanwhile. */
const pace = 80;

export async function run() {
  const removeBase = await makeBase();
  /** @type {number[]} */
  let times = [];
  try {
    await serveNewsroom(process.env["STET_BASE_DATA"] ?? "", async ({ url }) => {
      const browser = await chromium.launch(playwright.use?.launchOptions);
      const page = await browser.newPage({ baseURL: url });
      times = await typeIn(page).finally(() => browser.close());
    });
  } finally {
    await removeBase();
  }
  return [summary(times.toSorted((a, b) => a - b))];
}

/** @param {import("playwright").Page} page */
async function typeIn(page) {
  await signIn(page, "editor");
  await openArticle(page, "One moment, every page");
  const address = `/api/desk/articles/${page.url().split("/").at(-1)}`;
  const { version, content } = await (await page.request.get(address)).json();
  const answer = await page.request.put(address, {
    data: {
      saveId: "the-story-to-type-in",
      kind: "save",
      version,
      content: { ...content, body: longStory() },
    },
  });
  if (!answer.ok()) throw new Error(`The story was not saved: ${await answer.text()}`);
  await page.reload();
  await storyBox(page)
    .getByText(`Block ${blockCount / 2 + 1} of`)
    .click();
  await page.keyboard.press("End");
  await page.evaluate(measureKeys);
  await page.keyboard.type(keys, { delay: pace });
  await page.waitForFunction(
    (count) => performance.getEntriesByName("key").length === count,
    keys.length,
  );
  return page.evaluate(() => performance.getEntriesByName("key").map((key) => key.duration));
}

/**
 * Runs in the page, which has none of the names that this file's loader gives to functions. A message that is sent
 * while a frame is made comes when it is painted.
 */
function measureKeys() {
  window.addEventListener(
    "keydown",
    ({ timeStamp: start }) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => performance.measure("key", { start, end: performance.now() });
        port2.postMessage(null);
      });
    },
    { capture: true },
  );
}

/** All kinds of block that need no picture file, mostly paragraphs. */
function longStory() {
  return Array.from({ length: blockCount }, (_, index) => {
    const id = `block-${index}`;
    const text = [{ text: `Block ${index} of a long story. `.repeat(12).trim() }];
    if (index % 10 === 0) return { id, type: "subheading", text: [{ text: `Part ${index}` }] };
    if (index % 30 === 7) return { id, type: "quote", text, attribution: "A reader" };
    if (index % 30 === 14) return { id, type: "list", isOrdered: false, items: [text, text] };
    if (index % 30 === 21) {
      return {
        id,
        type: "relatedLink",
        label: "ALSO READ",
        headline: `Part ${index}`,
        target: null,
      };
    }
    if (index % 30 === 17) return table(id);
    if (index % 30 === 27) {
      const inner = { id: "inner", type: "paragraph", text };
      return { id, type: "box", sort: "facts", title: `Part ${index}`, blocks: [inner] };
    }
    return { id, type: "paragraph", text };
  });
}

/**
 * Twelve rows of five.
 * @param {string} id
 */
function table(id) {
  const columns = Array.from({ length: 5 }, (_, column) => `column-${column}`);
  const rows = Array.from({ length: 12 }, (_, row) => ({
    id: `row-${row}`,
    cells: columns.map((_, column) => [{ text: column === 0 ? `Pier ${row}` : `${row * 100}` }]),
  }));
  return {
    ...{ id, type: "table", caption: "Boats", source: "", hasHeaderRow: true },
    ...{ hasHeaderColumn: true, grid: { columns, rows } },
  };
}

/** @param {number[]} sorted */
function summary(sorted) {
  const at = (/** @type {number} */ share) =>
    (sorted[Math.ceil(sorted.length * share) - 1] ?? NaN).toFixed(1);
  return {
    Blocks: blockCount,
    Keys: sorted.length,
    "Median, ms": at(0.5),
    "95 of 100 under, ms": at(0.95),
    "Worst, ms": at(1),
    "Over 50 ms": sorted.filter((time) => time > 50).length,
  };
}
