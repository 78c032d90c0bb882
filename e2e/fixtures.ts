import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Browser, type Page } from "playwright/test";
import type { Newsroom } from "@/e2e/newsroom";
import { serveNewsroom, withOneServer } from "@/e2e/one-server";
import { startSharedDatabase, withSeveralServers } from "@/e2e/several-servers";
import { demoUsers } from "@/prisma/seed/users";
import type { PostgresqlServer } from "@/scripts/testing/postgresql";

export { expect };

export type Role = "administrator" | "editor" | "reporter";

/** What a project of playwright.config.ts says of its journeys. */
export type JourneyOptions = {
  /** What serves the newsroom: one server over SQLite and a folder, or two over PostgreSQL and a store of files. */
  servers: "one" | "several";
};

type WorkerFixtures = {
  /** The database server of this worker's newsrooms; null: they are in SQLite. */
  postgresql: PostgresqlServer | null;
};

type Fixtures = {
  /** The demo newsroom, fresh for each test. */
  newsroom: Newsroom;
  /** An empty newsroom in SQLite, and the path of its one-time link. */
  emptyNewsroom: Newsroom & { setupPath: string };
  /** A browser window as on another machine; signed in if a role is named. */
  open: (role?: Role) => Promise<Page>;
};

export const test = base.extend<Fixtures, JourneyOptions & WorkerFixtures>({
  servers: ["one", { option: true, scope: "worker" }],

  postgresql: [
    async ({ servers }, use) => {
      if (servers === "one") return use(null);
      const postgresql = await startSharedDatabase();
      try {
        await use(postgresql);
      } finally {
        await postgresql.stop();
      }
    },
    { scope: "worker", timeout: 120_000 },
  ],

  newsroom: async ({ postgresql }, use) => {
    if (postgresql === null) await withOneServer(use);
    else await withSeveralServers(postgresql, use);
  },

  emptyNewsroom: async ({}, use) => {
    const dataFolder = mkdtempSync(join(tmpdir(), "stet-empty-"));
    const settings = { STET_DATA: dataFolder, STET_DEMO: "off" };
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["--import", "tsx", "scripts/prepare.ts"],
      { env: { ...process.env, ...settings } },
    );
    const setupPath = /\/sign-in\/first-administrator\?token=\S+/.exec(stdout)?.[0] ?? "";
    await serveNewsroom(dataFolder, (newsroom) => use({ ...newsroom, setupPath }));
    rmSync(dataFolder, { recursive: true });
  },

  baseURL: async ({ newsroom }, use) => use(newsroom.url),

  open: async ({ browser, newsroom }, use) => {
    const pages: Page[] = [];
    await use(async (role) => {
      const page = await openWindow(browser, newsroom.url);
      pages.push(page);
      if (role) await enterDesk(page, role);
      return page;
    });
    await Promise.all(pages.map((page) => page.context().close()));
  },
});

export async function openWindow(browser: Browser, baseURL: string): Promise<Page> {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  // A key that is pressed before the page's scripts run is lost by the browser, not by the desk.
  const { goto, reload } = page;
  page.goto = async (...args) => {
    const answer = await goto.apply(page, args);
    await untilAwake(page);
    return answer;
  };
  page.reload = async (...args) => {
    const answer = await reload.apply(page, args);
    await untilAwake(page);
    return answer;
  };
  return page;
}

/**
 * Waits until React has taken over every field and button of a page of the desk, or of the way in. Other pages need no script. What the text
 * editor draws is never React's.
 */
export async function untilAwake(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    if (!/^\/(desk|sign-in)(\/|$)/.test(location.pathname)) return true;
    const parts = document.querySelectorAll(
      "main :is(button, input:not([type=hidden]), select, textarea):not([contenteditable] *)",
    );
    return [...parts].every((part) => Object.keys(part).some((key) => key.startsWith("__react")));
  });
}

/**
 * Waits until the page has all that it shows: its fonts, and its pictures but those that it fetches when they are scrolled
 * to. Playwright's "networkidle" is no measure of it: on a busy machine it may never come.
 */
export async function untilShown(page: Page): Promise<void> {
  await page.waitForLoadState();
  await page.evaluate(async () => {
    await document.fonts.ready;
    const pictures = [...document.images].filter(({ loading }) => loading !== "lazy");
    await Promise.all(pictures.map((picture) => picture.decode()));
  });
}

/** Signs in by a request instead of the form, which most journeys are not about. */
async function enterDesk(page: Page, role: Role): Promise<void> {
  const { request } = page.context();
  const { csrfToken } = (await (await request.get("/api/auth/csrf")).json()) as {
    csrfToken: string;
  };
  const { email, password } = demoUser(role);
  const answer = await request.post("/api/auth/callback/credentials", {
    form: { csrfToken, email, password, json: "true" },
  });
  expect(answer.ok(), `signing in as ${email}`).toBe(true);
  await page.goto("/desk");
  await expect(page.getByRole("heading", { name: "My desk" })).toBeVisible();
}

/** By the form. */
export async function signIn(page: Page, role: Role): Promise<void> {
  await signInAs(page, demoUser(role));
}

/** By the form. */
export async function signInAs(
  page: Page,
  { email, password }: { email: string; password: string },
): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "My desk" })).toBeVisible();
}

export function demoUser(role: Role) {
  const user = demoUsers.find((one) => one.role === role);
  if (!user) throw new Error(`The demo has no ${role}.`);
  return user;
}

/** Opens an article by its headline, and waits until it can be edited. */
export async function openArticle(page: Page, headline: string): Promise<void> {
  await page.goto(`/desk/articles?${new URLSearchParams({ words: headline })}`);
  await page.getByRole("link", { name: headline }).click();
  await expect(page.getByRole("textbox", { name: "Story" })).toBeVisible();
  await untilAwake(page);
}

/** Loads the page again; from then on it is told nothing of its article, neither when it asks nor by itself. */
export async function hearNothing(page: Page): Promise<void> {
  await page.route(/\/(presence|events)(\?|$)/, (route) => route.abort());
  await page.reload();
}

export function stateLine(page: Page) {
  return page.getByRole("region", { name: "State of the draft" }).getByRole("status");
}

/** The state after a save on this page. */
export const savedNow = /^Saved at \d\d:\d\d\.$/;

/**
 * Presses a button of the draft, under “More” if need be, and waits for `said`. If the sheet asks for the kind of change,
 * it is new reporting.
 */
export async function press(page: Page, button: string, said: string | RegExp): Promise<void> {
  const wanted = page.getByRole("button", { name: new RegExp(`^${button}( …)?$`) });
  await expect(page.getByRole("button", { name: "Save draft" })).toBeVisible();
  if (!(await wanted.isVisible())) await page.getByRole("button", { name: "More" }).click();
  const asks = (await wanted.innerText()).endsWith("…");
  await wanted.click();
  if (button === "Unpublish") {
    await page.getByRole("dialog").getByRole("button", { name: "Unpublish", exact: true }).click();
  } else if (asks) await sayChange(page);
  await expect(stateLine(page)).toHaveText(said);
}

/** Chooses the kind of change on the sheet, if it asks, with a note if readers get one, and publishes. */
export async function sayChange(page: Page, kind = "New reporting", note = ""): Promise<void> {
  const dialog = page.getByRole("dialog", { name: /^Publish/ });
  await expect(dialog).toBeVisible();
  const asks = (await dialog.getByRole("group", { name: "Type of change" }).count()) > 0;
  if (asks) await dialog.getByRole("radio", { name: kind }).check();
  if (note) await dialog.getByLabel(`${kind}, as readers will see it`).fill(note);
  await dialog.getByRole("button", { name: "Publish", exact: true }).click();
}

/**
 * Fails with the rules that the page breaks: axe's for WCAG 2.2 A and AA, and its best practices. `apart`: a frame that runs
 * no script, where axe would wait for ever.
 */
export async function expectAccessible(page: Page, apart?: string): Promise<void> {
  // The title disappears for a moment while a page is refreshed.
  await expect(page).toHaveTitle(/./);
  const axe = new AxeBuilder({ page });
  const { violations } = await (apart === undefined ? axe : axe.exclude(apart)).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(" | ")}`);
  expect(found, `axe on ${page.url()}`).toEqual([]);
}
