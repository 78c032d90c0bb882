// A page in the widths and colours that the desk is used in: nothing sticks out sideways, and axe finds nothing. With SCREENSHOTS=FOLDER
// each is also written there, for somebody to look at.
import { join } from "node:path";
import type { Page } from "playwright/test";
import { expect, expectAccessible } from "@/e2e/fixtures";

const widths = [390, 768, 1440] as const;

/** `apart`: as for `expectAccessible`. */
export async function expectGoodLooks(page: Page, name: string, apart?: string): Promise<void> {
  const usual = page.viewportSize() ?? { width: 1280, height: 720 };
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      await photograph(page, `${name}-${width}-${colorScheme}`);
      const sideways = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect(sideways, `${name} at ${width} px`).toBeLessThanOrEqual(0);
    }
    await expectAccessible(page, apart);
  }
  await page.emulateMedia({ colorScheme: null });
  await page.setViewportSize(usual);
}

async function photograph(page: Page, name: string): Promise<void> {
  const folder = process.env["SCREENSHOTS"];
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) });
}
