// Who is named in bylines: what readers are told of them, and two authors that turn out to be one.
import type { Page } from "playwright/test";
import { demoUser, expect, expectAccessible, openArticle, test } from "@/e2e/fixtures";

async function openAuthor(page: Page, name: string) {
  await page.goto("/desk/articles");
  await page.getByRole("link", { name: "Authors" }).click();
  await page.getByLabel("Search authors").fill(name);
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.getByText("1 author", { exact: true })).toBeVisible();
  await page.getByRole("link", { name }).click();
  await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
}

async function isAccessible(page: Page) {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
}

test("an editor writes an author's profile, and readers see it everywhere, under the same address", async ({
  open,
}) => {
  const [editor, reader] = [await open("editor"), await open()];
  await reader.goto("/authors/the-wire-desk");
  await openAuthor(editor, "The wire desk");
  await isAccessible(editor);
  await editor.getByLabel("Name").fill("The desk of the wire");
  await editor.getByLabel("Contact e-mail").fill("not an address");
  await editor.getByLabel("Biography").fill("Copy from outside, and what becomes of it.");
  await editor.getByRole("button", { name: "Choose picture" }).click();
  const withFile = editor.locator("li", { has: editor.locator("img") });
  await editor.getByRole("dialog").locator(withFile).first().getByRole("button").click();
  await expect(editor.getByRole("button", { name: "Remove picture" })).toBeVisible();
  await editor.getByLabel("Signs in as").selectOption(demoUser("reporter").name);
  // The browser itself would stop this: here it is the server's turn.
  await editor.locator("form", { has: editor.getByLabel("Biography") }).evaluate((form) => {
    form.setAttribute("novalidate", "");
  });
  await editor.getByRole("button", { name: "Save" }).click();
  await expect(editor.getByText("Give an e-mail address, such as name@example.org.")).toBeVisible();
  await expect(editor.getByLabel("Name")).toHaveValue("The desk of the wire");
  await expect(editor.getByLabel("Signs in as")).toHaveValue(/./);

  await editor.getByLabel("Contact e-mail").fill("copy@newsroom.example");
  await editor.getByRole("button", { name: "Save" }).click();
  await expect(editor.getByText("Saved. Readers see it.")).toBeVisible();
  await expect(editor.getByRole("heading", { level: 1 })).toHaveText("The desk of the wire");

  await reader.reload();
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText("The desk of the wire");
  await expect(reader.getByText("Copy from outside, and what becomes of it.")).toBeVisible();
  await expect(reader.getByText("copy@newsroom.example")).toBeVisible();
  await expect(reader.getByRole("main").getByRole("img").first()).toBeVisible();
  await isAccessible(reader);
});

test("two authors are merged: bylines, the old address, and a text that still names the other go on", async ({
  open,
}) => {
  const [editor, writer, reader] = [await open("editor"), await open("editor"), await open()];
  await openArticle(writer, "Why our photographs are drawings");
  const article = `/api/desk/articles/${writer.url().split("/").at(-1)}`;
  const { version, content } = await (await writer.request.get(article)).json();
  await openAuthor(editor, "The picture desk");
  await editor.getByRole("combobox", { name: "The other author" }).selectOption("The Stet desk");
  await editor.getByRole("radio", { name: "The other author" }).check();
  await editor.getByLabel("They are the same person").check();
  await editor.getByRole("button", { name: "Merge" }).click();
  await expect(editor.getByRole("heading", { level: 1 })).toHaveText("The Stet desk");
  await expect(editor.getByText("Merged into this author: The picture desk")).toBeVisible();
  await isAccessible(editor);

  const old = await reader.request.get("/authors/the-picture-desk", { maxRedirects: 0 });
  expect(old.status()).toBe(301);
  expect(old.headers()["location"]).toBe("/authors/the-stet-desk");
  await reader.goto("/articles/why-our-photographs-are-drawings");
  const story = reader.getByRole("article");
  await expect(story.getByRole("link", { name: "The Stet desk" })).toBeVisible();
  await expect(reader.getByRole("link", { name: "The picture desk" })).toHaveCount(0);

  const standfirst = "Written while two authors became one.";
  const save = { saveId: crypto.randomUUID(), version, kind: "save" };
  const data = { ...save, content: { ...content, standfirst } };
  expect((await writer.request.put(article, { data })).status()).toBe(200);
  await writer.reload();
  await expect(writer.getByLabel("Place of The Stet desk")).toBeVisible();
  await expect(writer.getByLabel("Standfirst")).toHaveValue(standfirst);
});

test("a new author of a known name is the one who has it", async ({ open }) => {
  const editor = await open("editor");
  await editor.goto("/desk/authors");
  await isAccessible(editor);
  await editor.getByRole("link", { name: "New author" }).click();
  await expectAccessible(editor);
  await editor.getByLabel("Name").fill("Li Bingcun");
  await editor.getByRole("button", { name: "Add" }).click();
  await expect(editor.getByText("/authors/li-bingcun")).toBeVisible();
  const reporter = await open("reporter");
  expect((await reporter.goto("/desk/authors"))?.status()).toBe(403);
});
