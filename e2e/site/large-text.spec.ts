// Readers who told their browser to set all text twice as large.
import { expect, test } from "@/e2e/fixtures";
import { articlePath, authorPath, frontPath, sectionPath } from "@/lib/base/site-addresses";
import type { Page } from "playwright/test";

const pages = [
  frontPath,
  sectionPath("newsroom"),
  authorPath("li-bingcun"),
  articlePath("qianhai-steps-up-finance-magnet-dream"),
  articlePath("what-a-correction-owes-its-reader"),
];

test("a reader of large text on a phone meets no word that is broken in its middle", async ({
  playwright,
  newsroom,
}, { project }) => {
  const { launchOptions } = project.use;
  const browser = await playwright.chromium.launch({
    ...launchOptions,
    args: [...(launchOptions?.args ?? []), "--blink-settings=defaultFontSize=32"],
  });
  const page = await browser.newPage({
    baseURL: newsroom.url,
    viewport: { width: 390, height: 844 },
  });
  for (const path of pages) {
    await page.goto(path);
    const size = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
    expect(size).toBe("32px");
    expect(await brokenWords(page), path).toEqual([]);
    const { scrollWidth, clientWidth } = await page.evaluate(
      () => document.scrollingElement ?? document.body,
    );
    expect(scrollWidth, path).toBe(clientWidth);
  }
  await browser.close();
});

/** The words of the page, apart from addresses, that stand on two lines without a hyphen of their own. */
function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const broken: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      for (const { 0: word, index } of (node.textContent ?? "").matchAll(/[\p{L}\p{M}]+/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        const isAddress = /@|:\/\//.test(node.textContent ?? "");
        if (lines.size > 1 && !isAddress) broken.push(word);
      }
    }
    return broken;
  });
}
