// From the desk to the reader: what an editor publishes is what readers see, at once and everywhere.
import { nameAuthor, storyBox } from "@/e2e/desk/story";
import { expect, expectAccessible, openArticle, press, test, savedNow } from "@/e2e/fixtures";

const lead = "Qianhai steps up ‘finance magnet’ dream";
const leadPage = "/articles/qianhai-steps-up-finance-magnet-dream";

test("an editor changes headline, paragraph and caption and publishes; a reader sees them at once", async ({
  open,
}) => {
  const reader = await open();
  // Every page is in the server's memory as it was before the change.
  for (const address of ["/", leadPage, "/sections/business", "/authors/li-bingcun"]) {
    await reader.goto(address);
    await expect(reader.getByText(lead).first()).toBeVisible();
  }

  const editor = await open("editor");
  await openArticle(editor, lead);
  await editor.getByLabel("Headline", { exact: true }).fill("Qianhai draws more finance");
  await editor.getByRole("textbox", { name: "Story" }).getByText("So far this year").click();
  await editor.keyboard.press("End");
  await editor.keyboard.type(" A sentence was added.");
  await editor.getByLabel("Caption", { exact: true }).first().fill("Qianhai, drawn from above.");
  await editor.getByLabel("Caption of the lead picture").fill("Two discs and a skyline.");
  await press(editor, "Save draft", savedNow);

  // A saved draft is not for readers.
  await reader.goto(leadPage);
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText(lead);
  await expect(reader.getByText("A sentence was added.")).toHaveCount(0);

  await press(editor, "Publish changes", "Published. Readers see this version.");
  for (const address of ["/", leadPage, "/sections/business", "/authors/li-bingcun"]) {
    await reader.goto(address);
    await expect(reader.getByText("Qianhai draws more finance").first()).toBeVisible();
    await expect(reader.getByText(lead)).toHaveCount(0);
  }
  await reader.goto(leadPage);
  const article = reader.getByRole("article");
  await expect(article).toContainText("A sentence was added.");
  await expect(article.getByRole("figure").first()).toContainText("Two discs and a skyline.");
  await expect(article.getByRole("figure").nth(1)).toContainText("Qianhai, drawn from above.");
  await expect(article.getByText("Published: 15:37, December 15, 2025")).toBeVisible();
});

test("a new article is written, previewed, published and taken down again", async ({ open }) => {
  const reader = await open();
  const address = "/articles/harbour-opens-early";
  expect((await reader.goto(address))?.status()).toBe(404);

  const editor = await open("editor");
  await editor.getByRole("link", { name: "New article" }).first().click();
  await editor.getByLabel("Headline", { exact: true }).fill("Harbour opens early");
  await editor.getByLabel("Section").selectOption({ label: "Readers" });
  await editor.getByRole("button", { name: "Create" }).click();

  await editor.getByLabel("Standfirst").fill("Ferries may come in an hour before dawn.");
  await nameAuthor(editor, "The harbour desk");
  await editor.getByLabel("Place of The harbour desk").fill("Port");
  await editor.getByRole("button", { name: "Choose lead picture" }).click();
  await editor
    .getByRole("dialog")
    .getByLabel(/^Search/)
    .fill("CHINA DAILY");
  await editor.getByRole("dialog").getByRole("listitem").first().getByRole("button").click();
  await editor.getByRole("textbox", { name: "Story" }).click();
  await editor.keyboard.type("The first ferry came in at five.");
  await editor.keyboard.press("Enter");
  await editor.keyboard.press("Control+B");
  await editor.keyboard.type("Nobody");
  await editor.keyboard.press("Control+B");
  await editor.keyboard.type(" had to wait.");
  await press(editor, "Save draft", savedNow);

  const [preview] = await Promise.all([
    editor.waitForEvent("popup"),
    editor.getByRole("link", { name: "Preview" }).click(),
  ]);
  await expect(preview.getByRole("heading", { level: 1 })).toHaveText("Harbour opens early");
  await expect(preview.getByRole("article")).toContainText("By The harbour desk in Port");
  await expect(preview.getByRole("article").getByRole("figure")).toHaveCount(1);
  expect((await reader.goto(address))?.status()).toBe(404);

  await press(editor, "Publish", "Published. Readers see this version.");
  expect((await reader.goto(address))?.status()).toBe(200);
  await expect(reader.getByText("Nobody had to wait.")).toBeVisible();
  await expect(reader.locator("strong")).toHaveText("Nobody");
  await reader.goto("/");
  // The lead is pinned; the newest stands next to it.
  await expect(reader.getByRole("heading", { level: 2 }).nth(1)).toHaveText("Harbour opens early");

  await press(editor, "Unpublish", "Unpublished. Readers no longer see this article.");
  expect((await reader.goto(address))?.status()).toBe(404);
  await reader.goto("/");
  await expect(reader.getByText("Harbour opens early")).toHaveCount(0);
});

test("a related link finds its article once that one is published", async ({ open }) => {
  const [reader, editor] = [await open(), await open("editor")];
  await reader.goto(leadPage);
  const alsoRead = reader.getByRole("paragraph").filter({ hasText: "ALSO READ" });
  await expect(reader.getByRole("article")).toBeVisible();
  await expect(alsoRead).toHaveCount(0);

  await editor.goto("/desk/articles/new");
  await editor
    .getByLabel("Headline", { exact: true })
    .fill("Experts: Qianhai to maintain leading role in Shenzhen-HK integration");
  await editor.getByRole("button", { name: "Create" }).click();
  await editor.getByLabel("Section").selectOption({ label: "Business" });
  await nameAuthor(editor, "The business desk");
  await storyBox(editor).click();
  await editor.keyboard.type("The experts agree.");
  await press(editor, "Publish", "Published. Readers see this version.");

  await reader.goto(leadPage);
  await alsoRead.getByRole("link").click();
  await expect(reader.getByRole("heading", { level: 1 })).toContainText("Experts: Qianhai");
});

test("a change that the checks hold back is not for readers, who keep what they had", async ({
  open,
}) => {
  const [reader, editor] = [await open(), await open("editor")];
  await openArticle(editor, "One moment, every page");
  await editor.getByLabel("Standfirst").fill("Changed.");
  await editor.getByLabel("Section").selectOption({ label: "No section" });
  await press(editor, "Publish changes", /^Not published\. Fix \d+ problems? to publish\./);
  await reader.goto("/articles/one-moment-every-page");
  await expect(reader.getByText("Changed.")).toHaveCount(0);
});

test("a slug that another article has is saved and told of, and not published", async ({
  open,
}) => {
  const editor = await open("editor");
  await openArticle(editor, "One moment, every page");
  await editor.getByLabel("Slug").fill("half-past-three-but-where");
  await press(editor, "Publish changes", /^Not published\. Fix \d+ problems? to publish\./);
  await editor.getByRole("button", { name: /^Choose another slug/ }).click();
  await expect(editor.getByLabel("Slug")).toBeFocused();
  await editor.getByLabel("Slug").fill("Not A Slug");
  await expect(editor.getByText("A slug has only lower-case letters")).toBeVisible();
  await editor.getByLabel("Slug").fill("one-moment");
  await press(editor, "Publish changes", "Published. Readers see this version.");
});

test("axe finds nothing on the desk's pages, light and dark", async ({ open }) => {
  const page = await open("editor");
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    for (const address of ["/desk/articles", "/desk/articles/new", "/desk/articles/0"]) {
      await page.goto(address);
      await expectAccessible(page);
    }
    await openArticle(page, lead);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Replace lead picture" }).click();
    await expect(page.getByRole("dialog").getByRole("listitem").first()).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await page.goto((await page.getByRole("link", { name: "Preview" }).getAttribute("href")) ?? "");
    await expectAccessible(page);
  }
});
