// Passkeys, one-time codes and recovery codes: set up, used, lost, and the way back. The passkeys are those of
// Chromium's own virtual authenticator.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { generateSync } from "otplib";
import type { Page } from "playwright/test";
import { ageConfirmations } from "@/e2e/database";
import { demoUser, expect, expectAccessible, signInAs, test, untilAwake } from "@/e2e/fixtures";

const chief = demoUser("administrator");
const editor = demoUser("editor");

/** A device that keeps passkeys and always recognises its user. Gives what loses it. */
async function giveDevice(page: Page): Promise<() => Promise<void>> {
  const client = await page.context().newCDPSession(page);
  await client.send("WebAuthn.enable");
  const { authenticatorId } = await client.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      ...{ protocol: "ctap2", transport: "internal", hasResidentKey: true },
      ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
  return async () => {
    await client.send("WebAuthn.removeVirtualAuthenticator", { authenticatorId });
  };
}

const codesOn = async (page: Page) =>
  (await page.getByRole("textbox", { name: "Recovery codes" }).inputValue()).split("\n");

async function addPasskey(page: Page, name: string): Promise<void> {
  await page.goto("/desk/account");
  await page.getByLabel("Name of the new passkey").fill(name);
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await expect(page.getByText("The passkey is added.")).toBeVisible();
}

/** Sets up an app, and gives its key and the recovery codes. */
async function addApp(page: Page): Promise<{ secret: string; codes: string[] }> {
  await page.goto("/desk/account");
  await page.getByRole("button", { name: "Set up an app" }).click();
  await expect(page.getByRole("img", { name: "The key as a code to scan" })).toBeVisible();
  const shown = await page.locator("code").first().innerText();
  const secret = shown.replaceAll(/\s/g, "");
  await page.getByLabel("Code that the app shows now").fill(generateSync({ secret }));
  await page.getByRole("button", { name: "Confirm", exact: true }).click();
  await expect(page.getByText("The app is set up.")).toBeVisible();
  return { secret, codes: await codesOn(page) };
}

async function signOut(page: Page): Promise<void> {
  await page.goto("/desk");
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/sign-in/);
}

async function givePassword(page: Page, { email, password }: typeof chief): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

async function giveCode(page: Page, code: string): Promise<void> {
  await page.getByRole("textbox", { name: /code/i }).fill(code);
  await page.getByRole("button", { name: "Sign in" }).click();
}

const isAtDesk = (page: Page) =>
  expect(page.getByRole("heading", { name: "My desk" })).toBeVisible();

const runNode = (args: string[], settings: Record<string, string>) =>
  promisify(execFile)(process.execPath, args, { env: { ...process.env, ...settings } });

const runUser = async (settings: Record<string, string>, ...args: string[]) =>
  (await runNode(["--import", "tsx", "scripts/user.ts", ...args], settings)).stdout;

test("an administrator sets up a passkey, loses it and comes back by a recovery code", async ({
  open,
}) => {
  const page = await open("administrator");
  const lose = await giveDevice(page);
  await page.goto("/desk/account");
  await expectAccessible(page);
  await addPasskey(page, "Work laptop");
  const codes = await codesOn(page);
  expect(codes).toHaveLength(10);
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByText("You have 10 recovery codes left.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Recovery codes" })).toHaveCount(0);

  // Without an address and a password.
  await signOut(page);
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await isAtDesk(page);
  // The way in is closed again behind who is in.
  await page.goBack();
  await expect(page).toHaveURL(/\/desk/);

  // As the second step.
  await signOut(page);
  await givePassword(page, chief);
  await expect(page.getByLabel("Recovery code")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await isAtDesk(page);

  await lose();
  await signOut(page);
  await givePassword(page, chief);
  await giveCode(page, "0000-0000-0000-0000");
  await expect(page.getByText("That code is not right, or was used before.")).toBeVisible();
  await giveCode(page, codes[0] ?? "");
  await isAtDesk(page);
  await page.goto("/desk/account");
  await expect(page.getByText("You have 9 recovery codes left.")).toBeVisible();
  await page.getByRole("button", { name: "Remove Work laptop" }).click();
  await expect(page.getByText("The passkey is removed.")).toBeVisible();
  await signOut(page);
  await signInAs(page, chief);
});

test("who lost device and codes is let in by another administrator, and by the command line", async ({
  open,
  newsroom,
}) => {
  const [page, administrator] = [await open("editor"), await open("administrator")];
  const lose = await giveDevice(page);
  await addPasskey(page, "Phone");
  await lose();
  await signOut(page);

  await administrator.goto("/desk/users");
  await expect(administrator.getByRole("row", { name: editor.name })).toContainText("yes");
  await administrator.getByRole("link", { name: editor.name }).click();
  await administrator.getByRole("button", { name: "Remove their second factors" }).click();
  await expect(administrator.getByText("Their second factors are removed")).toBeVisible();
  await signInAs(page, editor);

  // The last administrator has nobody but the command line, while the server runs.
  const loseToo = await giveDevice(administrator);
  await addPasskey(administrator, "Phone");
  await loseToo();
  await signOut(administrator);
  await givePassword(administrator, chief);
  await expect(administrator.getByLabel("Recovery code")).toBeVisible();
  const said = await runUser(newsroom.settings, "reset-second-factor", chief.email);
  expect(said).toContain("has no second factor any more");
  await signInAs(administrator, chief);
  await administrator.goto("/desk/audit?group=users");
  await expect(
    administrator.getByRole("row", { name: /The command line removed the second factors of/ }),
  ).toBeVisible();
});

test("an app's code signs in once, in one tab of two, and guesses are braked", async ({ open }) => {
  const page = await open("editor");
  const { secret } = await addApp(page);
  await signOut(page);

  const other = await open();
  await givePassword(page, editor);
  await givePassword(other, editor);
  const code = generateSync({ secret, epoch: Date.now() / 1000 + 30 });
  await giveCode(page, code);
  await isAtDesk(page);
  await giveCode(other, code);
  await expect(other.getByText("That code is not right, or was used before.")).toBeVisible();
  // On a slow machine a short wait is over before the next guess comes.
  await expect(async () => {
    const answered = other.waitForResponse("**/sign-in/code");
    await giveCode(other, "000000");
    expect((await answered).status()).toBe(429);
  }).toPass();
  await expect(other.getByText("Too many wrong codes.")).toBeVisible();
});

test("signing in in two steps works without JavaScript, and so does a proof before a change", async ({
  open,
  browser,
  baseURL,
  newsroom,
}) => {
  const { codes } = await addApp(await open("administrator"));
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await givePassword(page, { ...chief, password: "not the password" });
  await expect(page.getByText("The address or the password is not right.")).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue(chief.email);
  await givePassword(page, chief);
  await expect(page.getByRole("heading", { name: "Second step" })).toBeVisible();
  await giveCode(page, "000000");
  await expect(page.getByText("That code is not right, or was used before.")).toBeVisible();
  await giveCode(page, codes[0] ?? "");
  await isAtDesk(page);

  await ageConfirmations(newsroom);
  await page.goto("/desk/users/new");
  await page.getByLabel("Name").fill("Ann Poe");
  await page.getByLabel("E-mail").fill("ann@newsroom.example");
  await page.getByRole("button", { name: "Invite" }).click();
  await expect(page.getByRole("heading", { name: "Confirm that it is you" })).toBeVisible();
  await page.getByLabel("Password, or the code of your app").fill("not the password");
  await page.getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByText("Your password is not right.")).toBeVisible();
  await page.getByLabel("Password, or the code of your app").fill(chief.password);
  await page.getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByText("This was not sent yet. Send it now.")).toBeVisible();
  await expect(page.getByLabel("Name")).toHaveValue("Ann Poe");
  await page.getByRole("button", { name: "Invite" }).click();
  await expect(page.getByText("Ann Poe is invited.")).toBeVisible();
  await context.close();
});

test("a proof is asked for in the place of the work, which goes on then", async ({
  open,
  newsroom,
}) => {
  const page = await open("administrator");
  await page.goto("/desk/users/new");
  await page.getByLabel("Name").fill("Ann Poe");
  await page.getByLabel("E-mail").fill("ann@newsroom.example");
  await ageConfirmations(newsroom);
  await page.getByRole("button", { name: "Invite" }).click();
  const dialog = page.getByRole("dialog", { name: "Confirm that it is you" });
  await expect(dialog).toBeVisible();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByLabel("Name")).toHaveValue("Ann Poe");
  await page.getByRole("button", { name: "Invite" }).click();
  await dialog.getByLabel("Password, or the code of your app").fill("not the password");
  await dialog.getByRole("button", { name: "Confirm" }).click();
  await expect(dialog.getByText("Your password is not right.")).toBeVisible();
  await dialog.getByLabel("Password, or the code of your app").fill(chief.password);
  await dialog.getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByText("Ann Poe is invited.")).toBeVisible();
});

test("a writer with an app who is signed out goes on with the text in both steps", async ({
  open,
  newsroom,
}) => {
  const page = await open("editor");
  const { codes } = await addApp(page);
  await page.goto("/desk/articles/new");
  await untilAwake(page);
  await page.getByRole("textbox", { name: "Headline" }).fill("Herons at the quay");
  await runUser(newsroom.settings, "end-sessions", editor.email);
  await page.getByRole("button", { name: "Create" }).click();
  const dialog = page.getByRole("dialog", { name: "Sign in again" });
  await dialog.getByLabel("E-mail").fill(editor.email);
  await dialog.getByLabel("Password").fill(editor.password);
  await dialog.getByRole("button", { name: "Sign in", exact: true }).click();
  await dialog.getByRole("textbox", { name: "Code" }).fill(codes[0] ?? "");
  await dialog.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).toHaveURL(/\/desk\/articles\/[\w-]{30,}/);
  await expect(page.getByRole("textbox", { name: "Headline" })).toHaveValue("Herons at the quay");
});

test("a role that needs a second factor has days to set one up, and then signs in only for that", async ({
  open,
}) => {
  const [administrator, page] = [await open("administrator"), await open("editor")];
  await administrator.goto("/desk/users");
  await administrator.getByRole("checkbox", { name: "Editors" }).check();
  await administrator.getByLabel("Days to set one up").fill("90");
  await administrator.getByRole("button", { name: "Save" }).click();
  await expect(administrator.getByText("Saved. It applies at once.")).toBeVisible();
  await expectAccessible(administrator);
  await page.goto("/desk/articles");
  await expect(page.getByText("90 days are left")).toBeVisible();
  await expectAccessible(page);

  await administrator.getByLabel("Days to set one up").fill("0");
  await administrator.getByRole("button", { name: "Save" }).click();
  await expect(administrator.getByText("Saved. It applies at once.")).toBeVisible();
  await page.goto("/desk/articles");
  await expect(page).toHaveURL("/desk/account");
  await expect(
    page.getByText("Your role needs a second factor. Set one up to go on."),
  ).toBeVisible();
  expect((await page.request.get("/api/desk/articles")).status()).toBe(403);

  await addApp(page);
  await page.goto("/desk/articles");
  await expect(page).toHaveURL("/desk/articles");
  await page.goto("/desk/account");
  await page.getByRole("button", { name: "Remove the app" }).click();
  await expect(page.getByText("Add another one before you remove this.")).toBeVisible();
});

test("a user's own new address waits for an administrator where no mail is sent", async ({
  open,
}) => {
  const [page, administrator] = [await open("editor"), await open("administrator")];
  await page.goto("/desk/account");
  await page.getByLabel("New e-mail").fill("another@newsroom.example");
  await page.getByRole("button", { name: "Change e-mail" }).click();
  await expect(page.getByText("An administrator has to confirm the address.")).toBeVisible();
  await expect(page.getByText("another@newsroom.example waits to be confirmed.")).toBeVisible();
  await administrator.goto("/desk/users");
  await administrator.getByRole("link", { name: editor.name }).click();
  await administrator.getByRole("button", { name: "Confirm that address" }).click();
  await expect(administrator.getByText("The e-mail address is changed.")).toBeVisible();
  await signInAs(page, { email: "another@newsroom.example", password: editor.password });
});
