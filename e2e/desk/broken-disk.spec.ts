// The disk or the database fails under a newsroom that is being written in: real disks, and a real lock.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright/test";
import {
  demoUser,
  expect,
  openArticle,
  openWindow,
  savedNow,
  signIn,
  stateLine,
  test as base,
} from "@/e2e/fixtures";
import { baseData } from "@/scripts/testing/base-newsroom";
import { serveNewsroom } from "@/e2e/one-server";
import type { Newsroom } from "@/e2e/newsroom";
import { caretAfter, storyBox } from "@/e2e/desk/story";
import { failingDisk, mountSmallDisk, unmount } from "@/lib/testing/small-disk";

const headline = "One moment, every page";

type OnDisk = { newsroom: Newsroom; folder: string; open: () => Promise<Page> };

/** A demo newsroom in a folder that is a disk of its own. */
async function whileServed(
  browser: Browser,
  folder: string,
  use: (on: OnDisk) => Promise<void>,
): Promise<void> {
  cpSync(baseData(), folder, { recursive: true });
  const pages: Page[] = [];
  await serveNewsroom(folder, async (newsroom) => {
    const open = async () => {
      const page = await openWindow(browser, newsroom.url);
      pages.push(page);
      return page;
    };
    await use({ newsroom, folder, open });
    await Promise.all(pages.map((page) => page.context().close()));
  });
}

async function beginToWrite(page: Page): Promise<void> {
  await page.goto("/sign-in");
  await signIn(page, "editor");
  await openArticle(page, headline);
}

async function typeMore(page: Page, words: string): Promise<void> {
  await caretAfter(page, "This is a promise");
  await page.keyboard.type(words);
}

async function trySignIn(page: Page): Promise<void> {
  const { email, password } = demoUser("editor");
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

const problem = (page: Page) => page.locator("form").getByRole("alert");

async function readiness(newsroom: Newsroom) {
  const answer = await fetch(`${newsroom.url}/health/ready`);
  const { signs } = (await answer.json()) as { signs: Record<string, { word: string }> };
  return { status: answer.status, disk: signs["disk"]?.word, database: signs["database"]?.word };
}

/** The server goes on through each fault: it is the same process afterwards. */
const test = base.extend<{ disk: string }>({
  disk: async ({}, use) => {
    const scratch = mkdtempSync(join(tmpdir(), "stet-disk-"));
    await use(join(scratch, "data"));
    rmSync(scratch, { recursive: true });
  },
});

test("an editor types while the disk is full, reads why nothing is saved, and the text is saved by itself once there is room", async ({
  browser,
  disk,
}) => {
  test.skip(!mountSmallDisk(disk, 96 * 1024 ** 2), "This user may not mount a disk.");
  try {
    await whileServed(browser, disk, async ({ newsroom, folder, open }) => {
      const [editor, other, reader] = [await open(), await open(), await open()];
      await beginToWrite(editor);
      const filler = join(folder, "filler");
      try {
        writeFileSync(filler, Buffer.alloc(100 * 1024 ** 2));
      } catch {
        // As much as there was room for is written.
      }
      await typeMore(editor, " Typed while the disk was full.");
      await expect(stateLine(editor)).toContainText(
        "The newsroom’s disk is full: nothing is lost, saving goes on when there is room.",
      );
      await expect(stateLine(editor)).toContainText("kept in this browser");
      expect(await readiness(newsroom)).toMatchObject({ status: 503, disk: "full" });
      await trySignIn(other);
      await expect(problem(other)).toContainText("You cannot sign in now.");
      await expect(problem(other)).toContainText("The newsroom’s disk is full");
      await expect(problem(other)).not.toContainText("not right");
      expect((await reader.goto("/"))?.status()).toBe(200);

      rmSync(filler);
      await expect(stateLine(editor)).toHaveText(savedNow, { timeout: 90_000 });
      await editor.reload();
      await expect(storyBox(editor)).toContainText("Typed while the disk was full.");
      await trySignIn(other);
      await expect(other).toHaveURL(/\/desk$/);
      await expect.poll(async () => (await readiness(newsroom)).status).toBe(200);
    });
  } finally {
    unmount(disk);
  }
});

/** The system says the first of a file that it does not open for writing, and the second of a page that it cannot write. */
const brokenDisk =
  /The newsroom’s disk (can be read but not written to|does not answer as it should)/;

test("an editor whose disk goes read-only reads so, and readers read on", async ({
  browser,
  disk,
}) => {
  const failing = failingDisk(disk, 128);
  test.skip(failing === null, "This user may not mount a disk.");
  if (failing === null) return;
  try {
    await whileServed(browser, disk, async ({ newsroom, open }) => {
      const [editor, other, reader] = [await open(), await open(), await open()];
      await beginToWrite(editor);
      failing.fail();
      await typeMore(editor, " Typed on a broken disk.");
      await expect(stateLine(editor)).toContainText(brokenDisk);
      await expect(stateLine(editor)).toContainText("kept in this browser");
      await trySignIn(other);
      await expect(problem(other)).toContainText(brokenDisk);
      expect(await readiness(newsroom)).toMatchObject({ status: 503, disk: "not writable" });
      expect((await reader.goto("/articles/one-moment-every-page"))?.status()).toBe(200);
    });
  } finally {
    failing.remove();
  }
});

test("an editor whose database another program holds reads that it is busy, and the text is saved by itself once it is free", async ({
  browser,
  disk,
}) => {
  await whileServed(browser, disk, async ({ newsroom, open }) => {
    const [editor, other] = [await open(), await open()];
    await beginToWrite(editor);
    await newsroom.database.whileWriting(async () => {
      await typeMore(editor, " Typed while the database was held.");
      await expect(stateLine(editor)).toContainText(
        "The newsroom’s database is busy with something else: nothing is lost, saving goes on when it is free.",
      );
      expect((await readiness(newsroom)).database).toBe("locked");
      await trySignIn(other);
      await expect(problem(other)).toContainText("database is busy with something else");
      await expect(problem(other)).not.toContainText("not right");
    });
    await expect(stateLine(editor)).toHaveText(savedNow, { timeout: 90_000 });
    await editor.reload();
    await expect(storyBox(editor)).toContainText("Typed while the database was held.");
  });
});
