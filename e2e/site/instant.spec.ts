// From page to page as if the next one had been there already.
import { chromium } from "playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { findWholeBrowser } from "@/scripts/testing/browser.mjs";
import { searchAddress } from "@/lib/site/search/search-address";
import { archivePath, articlePath, frontPath } from "@/lib/base/site-addresses";

const story = articlePath("qianhai-steps-up-finance-magnet-dream");

test("a browser is told which pages it may have ready, and sets out for the one that the pointer rests on", async ({
  page,
  newsroom,
}) => {
  const session = await page.context().newCDPSession(page);
  const sets: { sourceText?: string; errorMessage?: string }[] = [];
  session.on("Preload.ruleSetUpdated", ({ ruleSet }) => sets.push(ruleSet));
  const attempts: string[] = [];
  session.on("Preload.preloadingAttemptSourcesUpdated", ({ preloadingAttemptSources }) => {
    for (const { key } of preloadingAttemptSources) attempts.push(`${key.action} ${key.url}`);
  });
  await session.send("Preload.enable");
  await page.goto(frontPath);
  await expect.poll(() => sets.length).toBeGreaterThan(0);
  expect(sets.map(({ errorMessage }) => errorMessage ?? null)).toEqual([null]);
  const ready = () => attempts.map((one) => one.replace(newsroom.url, ""));
  await expect.poll(ready).toContain(`Prerender ${story}`);
  // The browser sets out to have it; under a debugger, as here, it is not let.
  const wanted: string[] = [];
  session.on("Preload.prerenderStatusUpdated", ({ key, prerenderStatus }) => {
    wanted.push(`${key.url.replace(newsroom.url, "")} ${prerenderStatus}`);
  });
  await page.locator(`a[href="${story}"]`).first().hover();
  await expect.poll(() => wanted).toEqual([`${story} PrerenderingDisabledByDevTools`]);
  const kept = ready().filter((one) => /\/(desk|sign-in|api|media|search)|\.(xml|json)$/.test(one));
  expect(kept).toEqual([]);
});

test("the rules are of the type that browsers ask for, and on no page of the desk", async ({
  request,
}) => {
  const front = await request.get(frontPath);
  const [, path] = /^"(.+)"$/.exec(front.headers()["speculation-rules"] ?? "") ?? [];
  const rules = await request.get(path ?? "");
  expect(rules.headers()["content-type"]).toBe("application/speculationrules+json");
  expect(Object.keys(await rules.json())).toEqual(["prerender"]);
  for (const other of ["/sign-in", "/rss.xml", "/icon.svg"]) {
    expect((await request.get(other)).headers(), other).not.toHaveProperty("speculation-rules");
  }
});

for (const [reducedMotion, moves] of [
  ["no-preference", true],
  ["reduce", false],
] as const) {
  test.describe(`with motion: ${reducedMotion}`, () => {
    test.use({ reducedMotion });

    test(`one page ${moves ? "fades into" : "is replaced by"} the next`, async ({ page }) => {
      await page.addInitScript(() => {
        window.addEventListener("pagereveal", (event) => {
          const { viewTransition } = event as Event & { viewTransition: unknown };
          Object.assign(window, { faded: Boolean(viewTransition) });
        });
      });
      await page.goto(frontPath);
      await page.locator(`a[href="${story}"]`).first().click();
      await page.waitForURL(`**${story}`);
      await expect
        .poll(() => page.evaluate(() => (window as unknown as { faded?: boolean }).faded))
        .toBe(moves);
    });
  });
}

test("a reader who goes back is where they were, at once", async ({ newsroom }) => {
  // Playwright's own browser goes without this memory, and so does one that never opens a window.
  const executablePath = findWholeBrowser();
  test.skip(!executablePath && !!process.env["CHROMIUM_PATH"], "There is no such Chromium here.");
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
    args: ["--no-sandbox"],
  });
  try {
    const page = await browser.newPage();
    const session = await page.context().newCDPSession(page);
    const arrivals: string[] = [];
    session.on("Page.frameNavigated", ({ frame, type }) => {
      arrivals.push(`${type} ${frame.url.replace(newsroom.url, "")}`);
    });
    await session.send("Page.enable");
    for (const path of [frontPath, searchAddress({ words: "wire" }), story]) {
      await page.goto(newsroom.url + path);
      await page.goto(newsroom.url + archivePath);
      // Playwright waits for a load, which such a page has none of.
      void page.evaluate(() => history.back()).catch(() => {});
      await expect.poll(() => arrivals.at(-1)).toBe(`BackForwardCacheRestore ${path}`);
    }
  } finally {
    await browser.close();
  }
});
