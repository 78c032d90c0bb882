// The desk is updated while forms are open on it: what was typed is sent to the new build, and nothing of it is lost.
import { readdirSync } from "node:fs";
import type { Page } from "playwright/test";
import { demoUser, expect, expectAccessible, test, untilAwake } from "@/e2e/fixtures";
import type { Newsroom } from "@/e2e/newsroom";
import { withRebuilt } from "@/e2e/rebuilt";

/** Ends the server, serves another build at the same address for as long as `use` takes. */
async function update(newsroom: Newsroom, use: () => Promise<void>) {
  const [script = ""] = readdirSync(".next/static/chunks").filter((name) => name.endsWith(".js"));
  const statusOfScript = async () =>
    (await fetch(`${newsroom.url}/_next/static/chunks/${script}`)).status;
  expect(await statusOfScript()).toBe(200);
  await withRebuilt(async (folder) => {
    await newsroom.kill();
    await newsroom.restart(folder);
    // It is another build that is served.
    expect(await statusOfScript()).toBe(404);
    await use();
    // What it reads from its folder ends before the folder does.
    await newsroom.kill();
    await newsroom.restart();
  });
}

/** Opens one more page of the desk in the window of `page`. */
async function beside(page: Page, path: string): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto(path);
  await isLoaded(other);
  return other;
}

async function follow(page: Page, list: string, link: string | RegExp): Promise<Page> {
  const other = await beside(page, list);
  await other.locator("main :is(li, tr) a").filter({ hasText: link }).first().click();
  await other.waitForURL((url) => url.pathname.startsWith(`${list}/`));
  await isLoaded(other);
  return other;
}

/** Every script of the page is there: those of its build are gone with that. */
async function isLoaded(page: Page) {
  await page.waitForLoadState("load");
  await untilAwake(page);
}

test("every kind of form that was open before an update is sent after it, with its text", async ({
  newsroom,
  open,
}) => {
  test.slow();
  const desk = await open("administrator");
  const editor = demoUser("editor").name;

  const link = await follow(desk, "/desk/users", editor);
  await link.getByRole("button", { name: "Make a password link" }).click();
  const address = await link.getByLabel("One-time link").inputValue();
  const password = await open();
  await password.goto(address);
  await isLoaded(password);
  await password.getByLabel("Password").fill("the editor’s next password");

  const article = await beside(desk, "/desk/articles/new");
  await article.getByLabel("Headline").fill("Typed before the update");
  const topic = await follow(desk, "/desk/topics", /./);
  await topic.getByLabel("Description").fill("A topic that was described before.");
  const author = await follow(desk, "/desk/authors", "The wire desk");
  await author.getByLabel("Biography").fill("Written before the update.");
  const newAuthor = await beside(desk, "/desk/authors/new");
  await newAuthor.getByLabel("Name").fill("Newly Named");
  const section = await follow(desk, "/desk/sections", /./);
  await section.getByLabel("Name").fill("Renamed section");
  const picture = await follow(desk, "/desk/pictures", /./);
  await picture.getByLabel("Credit").fill("Credited before");
  const user = await follow(desk, "/desk/users", demoUser("reporter").name);
  await user.getByLabel("Name", { exact: true }).fill("Renamed Reporter");
  const invitation = await beside(desk, "/desk/users/new");
  await invitation.getByLabel("Name").fill("Ann Poe");
  await invitation.getByLabel("E-mail").fill("ann@newsroom.example");
  const account = await beside(desk, "/desk/account");
  await account.getByLabel("Current password").fill("not the password");
  await account.getByLabel("New password").fill("another good password");

  await update(newsroom, async () => {
    await article.getByRole("button", { name: "Create" }).click();
    await expect(article.getByRole("textbox", { name: "Headline" })).toHaveValue(
      "Typed before the update",
    );

    await topic.getByRole("button", { name: "Save" }).click();
    await expect(topic.getByText("Saved. Readers see it.")).toBeVisible();
    await expect(topic.getByLabel("Description")).toHaveValue("A topic that was described before.");

    await author.getByRole("button", { name: "Save" }).click();
    await expect(author.getByText("Saved. Readers see it.")).toBeVisible();
    await expect(author.getByLabel("Biography")).toHaveValue("Written before the update.");

    await newAuthor.getByRole("button", { name: "Add" }).click();
    await expect(newAuthor.getByRole("heading", { level: 1 })).toHaveText("Newly Named");

    await section.getByRole("button", { name: "Rename" }).click();
    await expect(section.getByText("The name is changed. Readers see it.")).toBeVisible();
    await expect(section.getByRole("heading", { level: 1 })).toHaveText("Renamed section");

    await picture.getByRole("button", { name: "Save", exact: true }).click();
    await expect(picture.getByText(/^Saved\./)).toBeVisible();
    await expect(picture.getByLabel("Credit")).toHaveValue("Credited before");

    await user.getByRole("button", { name: "Rename" }).click();
    await expect(user.getByText("The name is changed.")).toBeVisible();
    await expect(user.getByRole("heading", { level: 1 })).toHaveText("Renamed Reporter");

    await invitation.getByRole("button", { name: "Invite" }).click();
    await expect(invitation.getByText("Ann Poe is invited.")).toBeVisible();
    await expect(invitation.getByLabel("One-time link")).toHaveValue(/token=/);

    await account.getByRole("button", { name: "Change password" }).click();
    await expect(account.getByText("Your current password is not right.")).toBeVisible();

    await password.getByRole("button", { name: "Set password" }).click();
    await expect(password.getByText("Your password is set. Sign in with it.")).toBeVisible();
  });
});

test("a form that the new build refuses keeps its text, and so does the other one on its page", async ({
  newsroom,
  open,
}) => {
  const desk = await open("administrator");
  const invitation = await beside(desk, "/desk/users/new");
  await invitation.getByLabel("Name").fill("Ann Poe");
  await invitation.getByLabel("E-mail").fill(demoUser("editor").email);
  await invitation.getByLabel("Role").selectOption("editor");
  const sections = await beside(desk, "/desk/sections");
  await sections.getByLabel("Name").fill("Harbour");

  await update(newsroom, async () => {
    await invitation.getByRole("button", { name: "Invite" }).click();
    await expect(invitation.getByText("There is already a user with the address")).toBeVisible();
    await expect(invitation.getByLabel("Name")).toHaveValue("Ann Poe");
    await expect(invitation.getByLabel("E-mail")).toHaveValue(demoUser("editor").email);
    await expect(invitation.getByLabel("Role")).toHaveValue("editor");

    await sections.getByRole("button", { name: /down$/ }).first().click();
    await expect(sections.getByText(/is now number 2 of/)).toBeVisible();
    await expect(sections.getByLabel("Name")).toHaveValue("Harbour");
    await sections.getByRole("button", { name: "Add", exact: true }).click();
    await expect(sections.getByText("“Harbour” is added, in last place.")).toBeVisible();
    await expect(sections.getByLabel("Name")).toHaveValue("");
  });
});

test("what was typed is in the form again after its page was loaded again, until it is discarded or sent", async ({
  open,
}) => {
  const page = await open("editor");
  await page.goto("/desk/articles/new");
  await page.getByLabel("Headline").fill("Half a headline");
  await page.reload();
  await expect(page.getByLabel("Headline")).toHaveValue("Half a headline");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Discard" }).click();
  await expect(page.getByLabel("Headline")).toHaveValue("");
  await page.reload();
  await expect(page.getByRole("button", { name: "Create" })).toBeVisible();
  await expect(page.getByLabel("Headline")).toHaveValue("");
});

test("a form whose sender was signed out meanwhile is sent once they have signed in over it", async ({
  open,
}) => {
  const page = await open("editor");
  await page.goto("/desk/articles/new");
  await page.getByLabel("Headline").fill("Written before the sign-in ended");
  await page.context().clearCookies();
  await page.getByRole("button", { name: "Create" }).click();
  const dialog = page.getByRole("dialog", { name: "Sign in again" });
  const { email, password } = demoUser("editor");
  await dialog.getByLabel("E-mail").fill(email);
  await dialog.getByLabel("Password").fill(password);
  await dialog.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("textbox", { name: "Headline" })).toHaveValue(
    "Written before the sign-in ended",
  );
  await expect(page).toHaveURL(/\/desk\/articles\/(?!new)/);
});

test("a form that is refused without scripts shows why, and what was typed", async ({
  open,
  browser,
  baseURL,
}) => {
  const storageState = await (await open("administrator")).context().storageState();
  const plain = await browser.newContext({ baseURL, storageState, javaScriptEnabled: false });
  const page = await plain.newPage();
  await page.goto("/desk/users/new");
  await page.getByLabel("Name").fill("Ann Poe");
  await page.getByLabel("E-mail").fill(demoUser("editor").email);
  await page.getByLabel("Role").selectOption("editor");
  await page.getByRole("button", { name: "Invite" }).click();
  await expect(page.getByText("There is already a user with the address")).toBeVisible();
  await expect(page.getByLabel("Name")).toHaveValue("Ann Poe");
  await expect(page.getByLabel("Role")).toHaveValue("editor");
  await page.reload();
  await expect(page.getByLabel("Name")).toHaveValue("");
  await plain.close();
});

test("a page of the desk that fails says what to do, and is there again once that is over", async ({
  newsroom,
  open,
}) => {
  const page = await open("administrator");
  await newsroom.database.execute(`ALTER TABLE "Topic" RENAME TO "Topic_away"`);
  await page.goto("/desk/topics");
  await expect(page.getByRole("heading", { name: "This page could not be shown" })).toBeVisible();
  await expect(page.getByRole("link", { name: "My desk" }).first()).toBeVisible();
  await expectAccessible(page);
  await newsroom.database.execute(`ALTER TABLE "Topic_away" RENAME TO "Topic"`);
  await page.getByRole("button", { name: "Reload the page" }).click();
  await expect(page.getByRole("heading", { name: "Topics" })).toBeVisible();
});
