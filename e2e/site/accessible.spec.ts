// Every kind of page that readers get, for those who read it by keyboard, by ear, large, in the dark or without scripts.
import { expect, expectAccessible, test, untilShown } from "@/e2e/fixtures";
import { searchAddress } from "@/lib/site/search/search-address";
import {
  archivePath,
  articlePath,
  authorPath,
  correctionsPath,
  frontPath,
  historyPath,
  monthPath,
  olderPath,
  searchPath,
  sectionPath,
} from "@/lib/base/site-addresses";
import type { Page } from "playwright/test";

const story = "qianhai-steps-up-finance-magnet-dream";
const corrected = "what-a-correction-owes-its-reader";

/** A place in lists that everything in the demo stands behind. */
const beforeAll = "99999999999999-z";

const pages: Record<string, string> = {
  front: frontPath,
  section: sectionPath("business"),
  "older articles of a section": olderPath(sectionPath("business"), beforeAll),
  author: authorPath("the-stet-desk"),
  archive: archivePath,
  month: monthPath("2025-12"),
  article: articlePath(story),
  "corrected article": articlePath(corrected),
  "public history": historyPath(corrected),
  "two versions compared": historyPath(corrected, 2),
  corrections: correctionsPath,
  "search form": searchPath,
  "search results": searchAddress({ words: "wire" }),
  "search without results": searchAddress({ words: "xylophone" }),
  "nothing there": "/nothing-there",
};

/** A window of 1280 by 1024 pixels at a zoom of 400 %. */
const zoomed = { width: 320, height: 256 };

for (const scheme of ["light", "dark"] as const) {
  test.describe(`in ${scheme} colours, at a zoom of 400 %`, () => {
    test.use({ viewport: zoomed, colorScheme: scheme, reducedMotion: "reduce" });

    test("every kind of page is accessible and needs no scrolling sideways", async ({ page }) => {
      for (const [kind, path] of Object.entries(pages)) {
        await page.goto(path);
        await expectAccessible(page);
        expect(await sidewaysOf(page), `pixels to scroll sideways: ${kind}`).toBe(0);
        await expect(page.locator("html"), kind).toHaveAttribute("lang", "en");
      }
    });
  });
}

function sidewaysOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const root = document.documentElement;
    return root.scrollWidth - root.clientWidth;
  });
}

test.describe("in a wide window", () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  test("every kind of page is accessible and asks nobody but the site", async ({
    page,
    newsroom,
  }) => {
    const others = new Set<string>();
    page.on("request", (request) => {
      const { origin, protocol } = new URL(request.url());
      if (origin !== newsroom.url && protocol !== "data:") others.add(request.url());
    });
    for (const path of Object.values(pages)) {
      await page.goto(path);
      await expectAccessible(page);
    }
    expect([...others]).toEqual([]);
  });

  test("every kind of page comes without scripts, and the browser has nothing to complain of", async ({
    page,
  }) => {
    const complaints: string[] = [];
    page.on("pageerror", ({ message }) => complaints.push(message));
    page.on("console", (message) => {
      // That an address has nothing is said of the page itself.
      if (message.location().url !== page.url()) complaints.push(message.text());
    });
    for (const [kind, path] of Object.entries(pages)) {
      const answer = await page.goto(path);
      await untilShown(page);
      expect(answer?.headers()["content-security-policy"], kind).toContain("script-src 'none'");
      await expect(
        page.locator('script:not([type="application/ld+json"]), link[as="script"]'),
        kind,
      ).toHaveCount(0);
      expect(await answer?.text(), kind).not.toContain("__next_f");
    }
    expect(complaints).toEqual([]);
  });
});

test.describe("with the keyboard, in a window of 320 by 256 pixels", () => {
  test.use({ viewport: zoomed });

  for (const [kind, path] of Object.entries({ front: pages["front"], article: pages["article"] })) {
    test(`a reader goes through the ${kind} page and always sees where they are`, async ({
      page,
    }) => {
      await page.goto(path ?? "");
      await page.keyboard.press("Tab");
      await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
      const stops = await page
        .locator(":is(a[href], button, input, select, summary):not([tabindex='-1'])")
        .count();
      for (let stop = 1; stop < Math.min(stops, 40); stop += 1) {
        expect(await focusFault(page), `stop ${stop}`).toBeNull();
        await page.keyboard.press("Tab");
      }
    });
  }

  test("a reader skips what every page begins with", async ({ page }) => {
    await page.goto(pages["article"] ?? "");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    const isPast = await page.evaluate(() =>
      Boolean(document.querySelector("main")?.contains(document.activeElement)),
    );
    expect(isPast).toBe(true);
  });
});

/** What is wrong with where the keyboard is: it cannot be seen, or it went backwards. */
function focusFault(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return "nothing has the focus";
    const name = focused.outerHTML.slice(0, 120);
    const before = document.querySelector("[data-before]");
    const isBehind =
      before && before.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_PRECEDING;
    before?.removeAttribute("data-before");
    focused.setAttribute("data-before", "");
    if (isBehind) return `${name} stands before the one that had the focus`;
    const { outlineStyle, outlineWidth } = getComputedStyle(focused);
    if (outlineStyle === "none" || parseFloat(outlineWidth) < 2) return `${name} has no outline`;
    // One that goes over a line's end has a box for each line.
    const [box] = focused.getClientRects();
    if (!box) return `${name} is not shown`;
    const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return at && focused.contains(at) ? null : `${name} is out of sight or under another`;
  });
}

for (const width of [390, 1280]) {
  test.describe(`in a window ${width} pixels wide`, () => {
    test.use({ viewport: { width, height: 800 } });

    for (const typefaces of ["in time", "late"]) {
      test(`nothing moves while the front page and an article come, their typefaces ${typefaces}`, async ({
        page,
      }) => {
        await page.addInitScript(() => {
          Object.assign(window, { moved: 0 });
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) {
              const { value } = entry as PerformanceEntry & { value: number };
              (window as unknown as { moved: number }).moved += value;
            }
          }).observe({ type: "layout-shift", buffered: true });
        });
        if (typefaces === "late") {
          await page.route("**/*.woff2", async (route) => {
            await page.waitForFunction(() => performance.getEntriesByType("paint").length > 0);
            await route.continue();
          });
        }
        for (const path of [pages["front"], pages["article"]]) {
          await page.goto(path ?? "");
          await untilShown(page);
          await page.getByRole("contentinfo").scrollIntoViewIfNeeded();
          await page.evaluate(() => document.fonts.ready);
          const moved = await page.evaluate(() => (window as unknown as { moved: number }).moved);
          // To the three decimals of a cumulative layout shift as it is told (web.dev/cls).
          expect(moved.toFixed(3), path).toBe("0.000");
        }
      });
    }
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("every kind of page is there, with a heading and its links", async ({ page }) => {
    for (const [kind, path] of Object.entries(pages)) {
      const answer = await page.goto(path);
      expect(answer?.status(), kind).toBe(kind === "nothing there" ? 404 : 200);
      const hasOwnHeading = kind !== "front";
      const heading = page.getByRole("main").getByRole("heading").first();
      await expect(heading, kind).toBeVisible();
      if (hasOwnHeading) await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      await expect(page.getByRole("navigation", { name: "Sections" })).toBeVisible();
    }
  });
});

test("words in italics are set in true italics, which pages without them do not fetch", async ({
  page,
}) => {
  const italics = () =>
    page.evaluate(() =>
      [...document.fonts]
        .filter(
          ({ family, style, status }) =>
            /serif/i.test(family) && style === "italic" && status === "loaded",
        )
        .map(({ family }) => family),
    );
  await page.goto(articlePath("what-a-correction-owes-its-reader"));
  await untilShown(page);
  await expect(page.getByRole("article").locator("em")).toHaveCount(0);
  expect(await italics()).toEqual([]);
  await page.goto(articlePath("two-editors-one-story-and-nothing-lost"));
  const emphasis = page.getByRole("article").locator("em").first();
  await expect(emphasis).toBeVisible();
  await expect.poll(italics).toHaveLength(1);
  const [family = ""] = await italics();
  expect(await emphasis.evaluate((one) => getComputedStyle(one).fontFamily)).toMatch(
    new RegExp(`^"?${family}`),
  );
});

test("an article without pictures weighs 60 KB at most, all in all", async ({ page }) => {
  const client = await page.context().newCDPSession(page);
  await client.send("Network.enable");
  const addresses = new Map<string, string>();
  const weights: Record<string, number> = {};
  let underWay = 0;
  client.on("Network.requestWillBeSent", () => (underWay += 1));
  client.on("Network.responseReceived", ({ requestId, response }) =>
    addresses.set(requestId, new URL(response.url).pathname),
  );
  client.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    weights[addresses.get(requestId) ?? ""] = encodedDataLength;
    underWay -= 1;
  });
  await page.goto(articlePath("a-day-at-the-desk-without-a-mouse"));
  await untilShown(page);
  await expect(page.getByRole("article").getByRole("img")).toHaveCount(0);
  await expect.poll(() => underWay).toBe(0);
  const sum = Object.values(weights).reduce((all, weight) => all + weight, 0) / 1024;
  expect(sum, JSON.stringify(weights)).toBeLessThanOrEqual(60);
});
