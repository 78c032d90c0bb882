// Who signs in: invited, given a role, kept out, let in again, by an administrator.
import type { Page } from "playwright/test";
import { demoUser, expect, expectAccessible, signInAs, test } from "@/e2e/fixtures";

const ann = { name: "Ann Poe", email: "ann@newsroom.example", password: "a long password of ann" };

/** The link that the page shows. */
const linkOn = (page: Page) => page.getByLabel("One-time link").inputValue();

async function invite(administrator: Page): Promise<string> {
  await administrator.goto("/desk/users");
  await administrator.getByRole("link", { name: "Invite a user" }).click();
  await administrator.getByLabel("Name").fill(ann.name);
  await administrator.getByLabel("E-mail").fill(ann.email);
  await administrator.getByRole("button", { name: "Invite" }).click();
  await expect(administrator.getByText(`${ann.name} is invited.`)).toBeVisible();
  return linkOn(administrator);
}

async function choosePassword(page: Page, link: string, password: string) {
  await page.goto(link);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Set password" }).click();
  await expect(page.getByText("Your password is set. Sign in with it.")).toBeVisible();
}

async function openUser(administrator: Page, name: string) {
  await administrator.goto("/desk/users");
  await administrator.getByRole("link", { name }).click();
  await expect(administrator.getByRole("heading", { name, level: 1 })).toBeVisible();
}

test("somebody who is invited takes it up once, signs in, and is out at the next request once disabled", async ({
  open,
}) => {
  const administrator = await open("administrator");
  const link = await invite(administrator);
  await expectAccessible(administrator);

  const page = await open();
  await page.goto(link);
  await expectAccessible(page);
  await expect(page.locator("meta[name=referrer]")).toHaveAttribute("content", "strict-origin");
  await page.getByLabel("Password").fill("too short");
  await page.getByRole("button", { name: "Set password" }).click();
  await expect(page).toHaveURL(link);
  await choosePassword(page, link, ann.password);
  await page.goto(link);
  await expect(page.getByText("This link has been used")).toBeVisible();
  await expectAccessible(page);
  await signInAs(page, ann);
  await expect(page.getByRole("link", { name: "Users" })).toHaveCount(0);

  await openUser(administrator, ann.name);
  await administrator.getByRole("button", { name: "Disable" }).click();
  await expect(administrator.getByText("Disabled, and signed out everywhere.")).toBeVisible();
  await page.reload();
  await expect(page).toHaveURL(/sign-in/);
  await page.getByLabel("E-mail").fill(ann.email);
  await page.getByLabel("Password").fill(ann.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("The address or the password is not right.")).toBeVisible();

  await administrator.getByRole("button", { name: "Enable" }).click();
  await expect(administrator.getByText("Enabled.")).toBeVisible();
  await signInAs(page, ann);
});

test("a user who forgot their password gets a link for a new one, which signs them out elsewhere", async ({
  open,
}) => {
  const [administrator, editor] = [await open("administrator"), await open("editor")];
  const { name, email } = demoUser("editor");
  await openUser(administrator, name);
  await expectAccessible(administrator);
  await administrator.getByRole("button", { name: "Make a password link" }).click();
  await expect(administrator.getByText(`Give this link to ${email} yourself`)).toBeVisible();
  const link = await linkOn(administrator);

  await editor.reload();
  await expect(editor).toHaveURL("/desk");
  const page = await open();
  await choosePassword(page, link, "the editor's new password");
  await editor.reload();
  await expect(editor).toHaveURL(/sign-in/);
  await signInAs(page, { email, password: "the editor's new password" });
});

test("a role that is changed acts at the next request, and nobody changes their own", async ({
  open,
}) => {
  const [administrator, reporter] = [await open("administrator"), await open("reporter")];
  const refused = await reporter.goto("/desk/users");
  expect(refused?.status()).toBe(403);
  await expect(
    reporter.getByRole("heading", { name: "Your role has no access to this page" }),
  ).toBeVisible();
  await expectAccessible(reporter);

  await openUser(administrator, demoUser("reporter").name);
  await administrator.getByRole("combobox", { name: "Role" }).selectOption("administrator");
  await administrator.getByRole("button", { name: "Change role" }).click();
  await expect(administrator.getByText("The role is changed. It applies at once.")).toBeVisible();
  expect((await reporter.goto("/desk/users"))?.status()).toBe(200);

  await openUser(administrator, demoUser("administrator").name);
  await expect(administrator.getByRole("button", { name: "Change role" })).toHaveCount(0);
  await expect(administrator.getByRole("button", { name: "Disable" })).toHaveCount(0);
});

test("an administrator changes a user’s e-mail: they are signed out, and sign in with the new one", async ({
  open,
}) => {
  const [administrator, editor] = [await open("administrator"), await open("editor")];
  const { name, password } = demoUser("editor");
  await openUser(administrator, name);
  await administrator.getByRole("textbox", { name: "E-mail" }).fill("another@newsroom.example");
  await administrator.getByRole("button", { name: "Change e-mail" }).click();
  await expect(administrator.getByText("The e-mail address is changed.")).toBeVisible();
  await expectAccessible(administrator);
  await editor.reload();
  await expect(editor).toHaveURL(/sign-in/);
  await signInAs(editor, { email: "another@newsroom.example", password });
  await administrator.goto("/desk/audit?group=users");
  await expect(
    administrator.getByRole("row", { name: /changed the e-mail address of/ }),
  ).toContainText("was “editor@demo.example”; is now “another@newsroom.example”");
});

test("an invitation that is refused keeps what was typed, and the list shows how everybody stands", async ({
  open,
}) => {
  const administrator = await open("administrator");
  await invite(administrator);
  await administrator.getByLabel("Name").fill("Another Ann");
  await administrator.getByLabel("E-mail").fill(ann.email);
  await administrator.getByLabel("Role").selectOption("editor");
  await administrator.getByRole("button", { name: "Invite" }).click();
  await expect(administrator.getByText(`There is already a user with the address`)).toBeVisible();
  await expect(administrator.getByLabel("Name")).toHaveValue("Another Ann");
  await expect(administrator.getByLabel("E-mail")).toHaveValue(ann.email);
  await expect(administrator.getByLabel("Role")).toHaveValue("editor");

  await administrator.getByRole("link", { name: "Users", exact: true }).click();
  const row = administrator.getByRole("row", { name: ann.name });
  await expect(row).toContainText("invited");
  await expect(row).toContainText("never");
  for (const colorScheme of ["light", "dark"] as const) {
    await administrator.emulateMedia({ colorScheme });
    await expectAccessible(administrator);
  }
});

test("a user is invited and takes it up without JavaScript, too", async ({
  open,
  browser,
  baseURL,
}) => {
  const administrator = await open("administrator");
  const storageState = await administrator.context().storageState();
  const plain = await browser.newContext({ baseURL, storageState, javaScriptEnabled: false });
  const page = await plain.newPage();
  const link = await invite(page);
  await plain.clearCookies();
  await choosePassword(page, link, ann.password);
  await plain.close();
  await signInAs(await open(), ann);
});
