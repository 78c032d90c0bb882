// What readers' browsers do with pictures: which file they choose, and that nothing moves while they come.
import { expect, test } from "@/e2e/fixtures";
import type { Page } from "playwright/test";

const article = "/articles/qianhai-steps-up-finance-magnet-dream";

/** Next has its fonts in a folder named media too. */
const pictures = /\/media\/[0-9a-f]{2}\//;

/** Goes down the page as a reader does, until every picture in sight of it has come. */
async function readToTheEnd(page: Page) {
  for (const picture of await page.locator("main img:visible").all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect(picture).toHaveJSProperty("complete", true);
    expect(await picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  }
}

/** What was chosen for each picture in sight: its ending, and its width by the list it was chosen from. */
function chosen(page: Page): Promise<string[]> {
  return page.locator("main img:visible").evaluateAll((images) =>
    (images as HTMLImageElement[]).map(({ currentSrc, parentElement }) => {
      const path = new URL(currentSrc).pathname;
      const lists = [...(parentElement?.querySelectorAll("source") ?? [])].map((one) => one.srcset);
      const candidate = lists
        .join(", ")
        .split(", ")
        .find((one) => one.startsWith(`${path} `));
      return `${path.split(".").at(-1)} ${candidate?.split(" ").at(-1)}`;
    }),
  );
}

for (const [width, deviceScaleFactor, wanted] of [
  [390, 1, ["avif 480w", "avif 480w"]],
  [390, 2, ["avif 960w", "avif 960w"]],
  [1440, 1, ["avif 1280w", "avif 960w"]],
  [1440, 2, ["avif 1600w", "avif 1600w"]],
] as const) {
  test.describe(`a window of ${width} pixels, ${deviceScaleFactor} dots each`, () => {
    test.use({ viewport: { width, height: 900 }, deviceScaleFactor });
    test("gets files that are as wide as it needs them", async ({ page }) => {
      await page.goto(article);
      await readToTheEnd(page);
      expect(await chosen(page)).toEqual(wanted);
    });
  });
}

test("a card's picture is as wide as its column needs it, however many share the row", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/");
  await readToTheEnd(page);
  const widths = await page
    .locator("main img:visible")
    .evaluateAll((images) => images.map((image) => image.clientWidth));
  const files = (await chosen(page)).map((one) => Number(/(\d+)w$/.exec(one)?.[1]));
  expect(widths.length).toBeGreaterThan(5);
  for (const [index, width] of widths.entries()) {
    expect(files[index]).toBeGreaterThanOrEqual(width);
    expect(files[index]).toBeLessThanOrEqual(width * 1.5);
  }
});

/**
 * Keeps what moves from now on. The fonts are there first, those that this machine has: `fonts.ready`
 * would wait for the pictures.
 */
async function watchShifts() {
  await Promise.allSettled([...document.fonts].map((font) => font.load()));
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const shifts: number[] = [];
  Object.assign(window, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shifts.push((entry as { value?: number }).value ?? 0);
  }).observe({ type: "layout-shift" });
}

for (const width of [390, 1440]) {
  test(`nothing moves while pictures come, ${width} pixels wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    let letCome = () => {};
    const mayCome = new Promise<void>((resolve) => (letCome = resolve));
    await page.route(pictures, async (route) => {
      await mayCome;
      await route.continue();
    });
    for (const address of [article, "/"]) {
      await page.goto(address, { waitUntil: "domcontentloaded" });
      await page.evaluate(watchShifts);
      const heights = () =>
        page.locator("main img:visible").evaluateAll((all) => all.map((one) => one.clientHeight));
      const before = await heights();
      expect(Math.min(...before)).toBeGreaterThan(100);
      letCome();
      await readToTheEnd(page);
      expect(await heights()).toEqual(before);
      expect(await page.evaluate(() => (window as { shifts?: number[] }).shifts)).toEqual([]);
    }
  });
}

test("the lead picture comes first, the others when they come near", async ({ page }) => {
  await page.goto("/");
  const all = page.locator("main img");
  await expect(all.first()).toHaveAttribute("fetchpriority", "high");
  await expect(all.first()).toHaveAttribute("loading", "eager");
  expect(await page.locator("main img[fetchpriority=high], main img[loading=eager]").count()).toBe(
    1,
  );
});

test("readers get the crop around another focal point without anybody publishing", async ({
  page,
  newsroom,
}) => {
  const candidates = async () => {
    await page.goto("/");
    const card = page.getByRole("main").getByRole("article").filter({ hasText: "Half past three" });
    return card.locator("source[type='image/avif']").getAttribute("srcset");
  };
  const before = await candidates();
  await newsroom.database
    .execute(`UPDATE "Media" SET "focalX" = 0, "isRendered" = FALSE, "version" = "version" + 1
     WHERE "fileName" = 'half-past-three.jpg'`);
  await expect.poll(candidates, { timeout: 180_000 }).not.toBe(before);
  // A page in a reader's hands still finds its files.
  const former = before?.split(" ")[0] ?? "";
  expect((await page.request.get(former)).status()).toBe(200);
});

test.describe("with JavaScript switched off", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 900 } });
  test("pictures come in the format and width that fit all the same", async ({ page, request }) => {
    await page.goto(article);
    const picture = page.getByRole("article").getByRole("img").first();
    await expect(picture).toBeVisible();
    const candidate = await page
      .locator("source[type='image/avif']")
      .first()
      .getAttribute("srcset");
    const smallest = candidate?.split(" ")[0] ?? "";
    const answer = await request.get(smallest);
    expect(answer.headers()).toMatchObject({
      "content-type": "image/avif",
      "cache-control": "public, max-age=31536000, immutable",
    });
    const fetched = page.waitForResponse((one) => one.url().endsWith(".avif"));
    await page.reload();
    expect((await fetched).ok()).toBe(true);
  });
});
