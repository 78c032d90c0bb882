// A user's own account: where they are signed in, and their password.
import { demoUser, expect, expectAccessible, signInAs, test } from "@/e2e/fixtures";
import type { Page } from "playwright/test";

const sessionsOf = (page: Page) =>
  page.getByRole("region", { name: "Where you are signed in" }).getByRole("listitem");

async function isSignedOut(page: Page) {
  await page.goto("/desk/articles");
  await expect(page).toHaveURL(/sign-in/);
}

test("a user sees where they are signed in, and signs out one other browser, then all others", async ({
  open,
}) => {
  const here = await open("editor");
  await here.getByRole("link", { name: "Account" }).click();
  await expect(sessionsOf(here)).toHaveCount(1);
  await expect(sessionsOf(here)).toContainText("on Linux");
  await expect(sessionsOf(here)).toContainText("this one");
  await expect(here.getByRole("button", { name: "Sign out everywhere else" })).toHaveCount(0);

  const others = [await open("editor"), await open("editor"), await open("editor")] as const;
  await here.reload();
  await expect(sessionsOf(here)).toHaveCount(4);
  for (const colorScheme of ["light", "dark"] as const) {
    await here.emulateMedia({ colorScheme });
    await expectAccessible(here);
  }

  await sessionsOf(here).getByRole("button").first().click();
  await expect(here.getByText("That browser is signed out.")).toBeVisible();
  await expect(sessionsOf(here)).toHaveCount(3);
  await here.getByRole("button", { name: "Sign out everywhere else" }).click();
  await expect(here.getByText("2 other browsers are signed out.")).toBeVisible();
  await expect(sessionsOf(here)).toHaveCount(1);

  for (const other of others) await isSignedOut(other);
  await here.goto("/desk/articles");
  await expect(here).toHaveURL("/desk/articles");
});

test("signing out takes the browser off the list of the others", async ({ open }) => {
  const [here, other] = [await open("reporter"), await open("reporter")];
  await other.getByRole("button", { name: "Sign out" }).click();
  await expect(other).toHaveURL(/sign-in/);
  await here.goto("/desk/account");
  await expect(sessionsOf(here)).toHaveCount(1);
});

test("a cookie that was copied is worth nothing once its session has ended", async ({
  open,
  request,
}) => {
  const editor = await open("editor");
  const cookies = await editor.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const ask = () => request.get("/api/desk/articles", { headers: { cookie } });
  expect((await ask()).status()).toBe(200);
  await editor.getByRole("button", { name: "Sign out" }).click();
  await expect(editor).toHaveURL(/sign-in/);
  expect((await ask()).status()).toBe(401);
});

test("signing in has no addresses but those that the desk asks", async ({ open }) => {
  const { request } = await open("editor");
  for (const address of ["signout", "verify-request", "error?error=%00", "csrf?callbackUrl=%00"]) {
    expect((await request.get(`/api/auth/${address}`)).status()).toBe(404);
  }
  const data = { level: "error", code: "written by anybody" };
  expect((await request.post("/api/auth/_log", { data })).status()).toBe(404);
});

test("changing the password ends every session, and the new one signs in", async ({ open }) => {
  const [here, other] = [await open("editor"), await open("editor")];
  const { email, password } = demoUser("editor");
  await here.goto("/desk/account");
  await here.getByLabel("Current password").fill("not the password");
  await here.getByLabel("New password").fill("another good password");
  await here.getByRole("button", { name: "Change password" }).click();
  await expect(here.getByText("Your current password is not right.")).toBeVisible();

  await here.getByLabel("Current password").fill(password);
  await here.getByLabel("New password").fill("another good password");
  await here.getByRole("button", { name: "Change password" }).click();
  await expect(here.getByText("Your password is changed. Sign in with the new one.")).toBeVisible();
  await isSignedOut(other);
  await isSignedOut(here);
  await signInAs(here, { email, password: "another good password" });
});

test("the account's forms work without JavaScript, too", async ({ open, browser, baseURL }) => {
  const [here, other] = [await open("editor"), await open("editor")];
  const storageState = await here.context().storageState();
  const plain = await browser.newContext({ baseURL, storageState, javaScriptEnabled: false });
  const page = await plain.newPage();
  await page.goto("/desk/account");
  await page.getByRole("button", { name: "Sign out everywhere else" }).click();
  await expect(page.getByText("One other browser is signed out.")).toBeVisible();
  await plain.close();
  await isSignedOut(other);
});
