// Single sign-on in a browser, with a real identity provider: the way in, the role, the end, and the way back.
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright/test";
import { ageConfirmations } from "@/e2e/database";
import {
  demoUser,
  expect,
  openArticle,
  openWindow,
  savedNow,
  stateLine,
  test as base,
  untilAwake,
} from "@/e2e/fixtures";
import type { Newsroom } from "@/e2e/newsroom";
import { serveNewsroom } from "@/e2e/one-server";
import { baseData } from "@/scripts/testing/base-newsroom";
import { expectGoodLooks } from "@/e2e/looks";
import {
  clientId,
  clientSecret,
  startIdentityProvider,
  type IdentityProvider,
} from "@/lib/testing/identity-provider";
import { ssoRefusals } from "@/lib/newsroom/single-sign-on/sign-in";
import { freePort } from "@/scripts/testing/free-port";

const headline = "One moment, every page";
const editor = demoUser("editor");

type House = {
  newsroom: Newsroom;
  provider: IdentityProvider;
  /** A browser on another machine. */
  visit: () => Promise<Page>;
};

type Options = { others: Record<string, string> };

const test = base.extend<Options & { house: House }>({
  others: [{}, { option: true }],
  house: async ({ browser, others }, use) => {
    const folder = mkdtempSync(join(tmpdir(), "stet-house-"));
    cpSync(baseData(), folder, { recursive: true });
    const port = await freePort();
    const provider = await startIdentityProvider(`http://localhost:${port}/api/auth/callback/sso`);
    provider.people.set("ann", {
      ...{ sub: "ann", email: "ann@house.example", email_verified: true, name: "Ann Poe" },
      groups: ["reporters"],
    });
    provider.people.set("editor", {
      ...{ sub: "editor", email: editor.email, email_verified: true, name: editor.name },
      groups: ["desk"],
    });
    const settings = {
      ...{ PORT: String(port), OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: clientId },
      ...{ OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: "House login" },
      OIDC_ROLES: "reporters=reporter,desk=editor,chiefs=administrator",
      ...{ OIDC_CREATE_USERS: "on", ...others },
    };
    const contexts: BrowserContext[] = [];
    const visit = async (at: Newsroom) => {
      const page = await openWindow(browser, at.url);
      contexts.push(page.context());
      return page;
    };
    await serveNewsroom(
      folder,
      async (newsroom) => {
        await use({ newsroom, provider, visit: () => visit(newsroom) });
        await Promise.all(contexts.map((context) => context.close()));
      },
      settings,
    );
    await provider.stop();
    rmSync(folder, { recursive: true });
  },
});

/** Goes to the provider, which asks nothing: it is `sub` who comes back. */
async function signInThere(page: Page, provider: IdentityProvider, sub: string | null) {
  provider.next = sub;
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Sign in with House login" }).click();
}

const isAtDesk = (page: Page) =>
  expect(page.getByRole("heading", { name: "My desk" })).toBeVisible();

const problem = (page: Page) => page.getByRole("alert").filter({ hasText: /\w/ }).first();

async function giveGroups(provider: IdentityProvider, sub: string, ...groups: string[]) {
  provider.people.set(sub, { ...provider.people.get(sub), sub, groups });
}

test("somebody new signs in there, is a user in the role of their groups, and gets another with other groups", async ({
  house: { provider, visit },
}) => {
  const page = await visit();
  await page.goto("/sign-in");
  await expectGoodLooks(page, "sign-in");
  await signInThere(page, provider, "ann");
  await isAtDesk(page);
  await expect(page.getByText("Ann Poe")).toBeVisible();
  await expect(page.getByText("(reporter)")).toBeVisible();
  await expect(page.getByRole("link", { name: "Users" })).toHaveCount(0);

  await giveGroups(provider, "ann", "reporters", "chiefs");
  const again = await visit();
  await signInThere(again, provider, "ann");
  await isAtDesk(again);
  await expect(again.getByText("(administrator)")).toBeVisible();
  await again.getByRole("link", { name: "Users" }).click();
  await expect(again.getByRole("row", { name: "Ann Poe" })).toContainText("administrator");
  await again.goto("/desk/audit?group=users");
  await expect(again.getByRole("row", { name: /Ann Poe/ }).first()).toBeVisible();

  await giveGroups(provider, "ann", "canteen");
  const last = await visit();
  await signInThere(last, provider, "ann");
  await expect(problem(last)).toHaveText(
    "Your groups there give you no role in this newsroom. Ask an administrator.",
  );
  await expectGoodLooks(last, "no-role");
});

test("every end there that is no session has its sentence on the sign-in page", async ({
  house: { visit },
}) => {
  const page = await visit();
  for (const code of [...ssoRefusals, "cancelled", "failed", "unreachable"]) {
    await page.goto(`/sign-in?problem=${code}`);
    await expect(problem(page), code).toHaveText(/^[A-Z].*\.$/);
    await expect(page.getByRole("link", { name: "Sign in with House login" })).toBeVisible();
  }
  await page.goto("/sign-in?problem=something");
  await expect(problem(page)).toHaveCount(0);
});

test.describe("where nobody gets a user by signing in", () => {
  test.use({ others: { OIDC_CREATE_USERS: "off" } });

  test("somebody new is told so, a user with the same address comes in, and whoever cancels stays out", async ({
    house: { provider, visit },
  }) => {
    const page = await visit();
    await signInThere(page, provider, "ann");
    await expect(problem(page)).toHaveText(
      "Nobody has invited you to this newsroom yet. Ask an administrator.",
    );
    await expectGoodLooks(page, "no-user");
    const other = await visit();
    await signInThere(other, provider, null);
    await expect(problem(other)).toHaveText("You were not signed in: it was cancelled there.");
    await signInThere(other, provider, "editor");
    await isAtDesk(other);
    await expect(other.getByText(editor.name)).toBeVisible();
  });
});

test("a page of the desk is what one comes back to, also where no script runs", async ({
  house: { newsroom, provider, visit },
  browser,
}) => {
  provider.next = "editor";
  const page = await visit();
  await page.goto("/desk/pictures");
  await page.getByRole("link", { name: "Sign in with House login" }).click();
  await expect(page).toHaveURL(/\/desk\/pictures$/);

  const context = await browser.newContext({ baseURL: newsroom.url, javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto("/sign-in");
  await plain.getByRole("link", { name: "Sign in with House login" }).click();
  await plain.getByRole("link", { name: "To the desk" }).click();
  await isAtDesk(plain);
  await context.close();
});

test("a writer who is ended there is signed out here within a minute, signs in over the page, and the text is saved", async ({
  house: { provider, visit },
}) => {
  const page = await visit();
  await signInThere(page, provider, "editor");
  await isAtDesk(page);
  await openArticle(page, headline);
  provider.endAll();
  const ended = Date.now();
  await page.getByLabel("Standfirst").fill("Typed before the house let go.");
  const dialog = page.getByRole("dialog", { name: /Sign in again/ });
  // Typing goes on: a dialog waits for a pause.
  await expect(async () => {
    if (!(await dialog.isVisible())) {
      await page.getByLabel("Standfirst").fill(`Typed while the house let go, ${Date.now()}.`);
    }
    await expect(dialog).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 75_000 });
  expect(Date.now() - ended).toBeLessThan(60_000);
  await expectGoodLooks(page, "sign-in-again");
  const typed = await page.getByLabel("Standfirst").inputValue();

  const opening = page.context().waitForEvent("page");
  await dialog.getByRole("link", { name: "Sign in with House login" }).click();
  await opening;
  await expect(dialog).toBeHidden();
  await expect(stateLine(page)).toHaveText(savedNow);
  await page.reload();
  await expect(page.getByLabel("Standfirst")).toHaveValue(typed);
});

test("what a writer typed when they were ended there is offered when they sign in again, and to nobody else", async ({
  house: { provider, visit },
}) => {
  const page = await visit();
  await signInThere(page, provider, "editor");
  await isAtDesk(page);
  await openArticle(page, headline);
  const address = page.url();
  await page.route(/\/api\/desk\/articles\/[\w-]+$/, (route) =>
    route.request().method() === "PUT" ? route.abort() : route.continue(),
  );
  await page.getByLabel("Standfirst").fill("Kept in this browser.");
  await expect(stateLine(page)).toContainText("kept in this browser");
  provider.endAll();
  const session = () => page.request.get("/api/desk/session");
  await expect.poll(async () => (await session()).status(), { timeout: 60_000 }).toBe(401);
  const again = await page.context().newPage();
  await page.close();

  await again.goto(address);
  await expect(again).toHaveURL(/\/sign-in\?next=/);
  await untilAwake(again);
  provider.next = "editor";
  await again.getByRole("link", { name: "Sign in with House login" }).click();
  const offer = again.getByRole("dialog", { name: "You have unsaved text" });
  await expect(offer.getByRole("insertion")).toContainText(["Kept", "this browser"]);
  await offer.getByRole("button", { name: "Restore" }).click();
  await expect(stateLine(again)).toHaveText(savedNow);
  await expect(again.getByLabel("Standfirst")).toHaveValue("Kept in this browser.");
});

test.describe("where passwords are switched off", () => {
  test.use({ others: { PASSWORDS: "off" } });

  test("the way in is the provider's button alone, and says so while the provider does not answer", async ({
    house: { newsroom, provider, visit },
  }) => {
    const page = await visit();
    await page.goto("/sign-in");
    await expect(page.getByRole("link", { name: "Sign in with House login" })).toBeVisible();
    await expect(page.getByRole("textbox")).toHaveCount(0);
    await expect(page.getByRole("button")).toHaveCount(0);
    await expectGoodLooks(page, "passwords-off");
    for (const path of ["passkey", "password"]) {
      const answer = await page.request.post(`/api/desk/forms/sign-in/${path}`, {
        headers: { Origin: newsroom.url, Accept: "application/json" },
        form: { email: editor.email, password: editor.password, answer: "{}" },
      });
      expect([path, answer.status()]).toEqual([path, 403]);
    }

    provider.isDown = true;
    await page.getByRole("link", { name: "Sign in with House login" }).click();
    await expect(problem(page)).toHaveText(
      "You cannot sign in with House login now: it does not answer. Try again in a moment.",
    );
    await expectGoodLooks(page, "provider-down");
    provider.isDown = false;
    await signInThere(page, provider, "editor");
    await isAtDesk(page);
  });

  test("a change is confirmed by the provider, which asks again, and the work goes on", async ({
    house: { newsroom, provider, visit },
  }) => {
    await giveGroups(provider, "ann", "chiefs");
    const page = await visit();
    await signInThere(page, provider, "ann");
    await isAtDesk(page);
    await page.goto("/desk/users/new");
    await page.getByLabel("Name").fill("Bo Lind");
    await page.getByLabel("E-mail").fill("bo@house.example");
    await ageConfirmations(newsroom);
    const asked = provider.interactions;

    const dialog = page.getByRole("dialog", { name: "Confirm that it is you" });
    await page.getByRole("button", { name: "Invite" }).click();
    await expect(dialog.getByRole("textbox")).toHaveCount(0);
    await expectGoodLooks(page, "confirm");
    provider.next = "ann";
    await dialog.getByRole("link", { name: "Confirm with House login" }).click();
    await expect(page.getByText("Bo Lind is invited.")).toBeVisible();
    await expect(dialog).toBeHidden();
    expect(provider.interactions).toBe(asked + 1);
    // It is the same session still.
    await page.goto("/desk/account");
    const sessions = page.getByRole("region", { name: "Where you are signed in" });
    await expect(sessions.getByRole("listitem")).toHaveCount(1);
  });
});

test("a sign-in that the provider gave without a question confirms nothing, and the way there needs no script", async ({
  house: { newsroom, provider, visit },
  browser,
}) => {
  await giveGroups(provider, "ann", "chiefs");
  const page = await visit();
  await signInThere(page, provider, "ann");
  await isAtDesk(page);
  const context = await browser.newContext({
    ...{ baseURL: newsroom.url, javaScriptEnabled: false },
    storageState: await page.context().storageState(),
  });
  await ageConfirmations(newsroom);
  const plain = await context.newPage();
  await plain.goto("/desk/users/new");
  await plain.getByLabel("Name").fill("Bo Lind");
  await plain.getByLabel("E-mail").fill("bo@house.example");
  await plain.getByRole("button", { name: "Invite" }).click();
  await expect(plain.getByRole("heading", { name: "Confirm that it is you" })).toBeVisible();
  await plain.getByRole("link", { name: "Confirm with House login" }).click();
  await plain.getByRole("link", { name: "To the desk" }).click();
  await expect(plain.getByText("This was not sent yet. Send it now.")).toBeVisible();
  await expect(plain.getByLabel("Name")).toHaveValue("Bo Lind");
  await plain.getByRole("button", { name: "Invite" }).click();
  await expect(plain.getByText("Bo Lind is invited.")).toBeVisible();
  await context.close();
});

test("who signs out here signs out there, comes back, and other desks of that sign-in end by the provider's word", async ({
  house: { newsroom, provider, visit },
}) => {
  const page = await visit();
  await signInThere(page, provider, "editor");
  await isAtDesk(page);
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL(`${provider.issuer}/**`);
  await page.getByRole("button", { name: /Yes, sign me out/ }).click();
  await expect(page).toHaveURL(`${newsroom.url}/sign-in`);
  // The provider asks again who it is.
  const asked = provider.interactions;
  await signInThere(page, provider, "editor");
  await isAtDesk(page);
  expect(provider.interactions).toBe(asked + 1);

  // Signing out at the provider itself ends the desk at once.
  const there = await page.context().newPage();
  await there.goto(`${provider.issuer}/session/end`);
  await there.getByRole("button", { name: /Yes, sign me out/ }).click();
  await expect.poll(async () => (await page.request.get("/api/desk/session")).status()).toBe(401);

  await signInThere(page, provider, "editor");
  await isAtDesk(page);
  provider.isDown = true;
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByText("You are signed out here.")).toBeVisible();
  await expect(page.getByText("may still have you signed in")).toBeVisible();
  await expectGoodLooks(page, "signed-out");
  expect((await page.request.get("/api/desk/session")).status()).toBe(401);
});
