// An embed: a pasted address becomes a card, and no other site is asked for anything before a reader's press.
import type { Page } from "playwright/test";
import { expect, expectAccessible, openArticle, press, test } from "@/e2e/fixtures";
import { copyElsewhere } from "@/e2e/desk/clipboard";
import { caretAtEnd, savedBody, storyBox } from "@/e2e/desk/story";
import { embedPath } from "@/lib/content/embeds/path";

const headline = "Qianhai steps up ‘finance magnet’ dream";
const address = "/articles/qianhai-steps-up-finance-magnet-dream";
/** A host that no name server knows (RFC 2606): it says nothing of its films. */
const host = "films.invalid";
const video = `https://${host}/the-quay`;

async function paste(editor: Page, plain: string): Promise<void> {
  await copyElsewhere(editor, { plain });
  await editor.keyboard.press("Control+V");
}

test("a pasted address becomes a card, and its site is asked for something only after a reader’s press", async ({
  open,
  browser,
  newsroom,
}) => {
  test.slow();
  newsroom.settings["EMBED_HOSTS"] = host;
  await newsroom.kill();
  await newsroom.restart();
  const editor = await open("editor");
  await openArticle(editor, headline);
  const story = storyBox(editor);
  await caretAtEnd(editor);
  await editor.keyboard.press("Enter");
  await paste(editor, video);
  const embed = story.getByRole("group", { name: "Embed", exact: true });
  await expect(embed).toContainText(`Embed of ${host}: ${video}`);
  await expect(editor.getByText("Write a title for the embed.")).toBeVisible({ timeout: 60_000 });
  await press(editor, "Save draft", /^Saved/);
  await expect(
    editor.getByRole("button", { name: /Write a title for the embed of films.invalid/ }),
  ).toBeVisible();
  await embed.getByLabel("Title", { exact: true }).fill("The quay at night");
  await embed.getByLabel("By", { exact: true }).fill("Ann Poe");
  await expectAccessible(editor);
  await press(editor, "Publish changes", "Published. Readers see this version.");
  expect((await savedBody(editor)).find((block) => block.type === "embed")).toMatchObject({
    ...{ address: video, site: host, title: "The quay at night", still: null },
  });

  const context = await browser.newContext({ baseURL: newsroom.url, javaScriptEnabled: false });
  const reader = await context.newPage();
  const elsewhere: string[] = [];
  await context.route(
    ({ origin }) => origin !== newsroom.url,
    (route) => {
      elsewhere.push(route.request().url());
      return route.fulfill({ contentType: "text/html", body: "<p>The film</p>" });
    },
  );
  for (const width of [390, 1440]) {
    await reader.setViewportSize({ width, height: 900 });
    await reader.goto(address);
    const card = reader.getByRole("figure").filter({ hasText: "The quay at night" });
    await card.scrollIntoViewIfNeeded();
    await expect(card).toContainText(`${host} · Ann Poe`);
    await expect(card.getByRole("link", { name: /^Open on films/ })).toHaveAttribute("href", video);
    await reader.waitForLoadState("networkidle");
  }
  expect(elsewhere).toEqual([]);

  await reader.getByRole("link", { name: /^Show it here, from films/ }).click();
  await expect(reader.getByRole("heading", { name: "The quay at night" })).toBeVisible();
  await expect(reader.frameLocator("iframe").getByText("The film")).toBeVisible();
  expect(elsewhere).toEqual([video]);
  await reader.getByRole("link", { name: headline }).click();
  await expect(reader).toHaveURL(newsroom.url + address);
  await context.close();

  const other = await open();
  await other.route(/films\.invalid/, (route) => route.fulfill({ body: "" }));
  await other.goto(address);
  await expectAccessible(other);
  const page = await other.goto(embedPath(video));
  expect(page?.headers()["content-security-policy"]).toContain(`frame-src https://${host};`);
  await expectAccessible(other);
  const unknown = await other.goto(embedPath("https://vimeo.com/76979871"));
  expect(unknown?.status()).toBe(404);
});

test("an address within words stays text, and the dialog takes only what can be embedded", async ({
  open,
}) => {
  const editor = await open("editor");
  await openArticle(editor, headline);
  const story = storyBox(editor);
  const embed = story.getByRole("group", { name: "Embed", exact: true });
  await caretAtEnd(editor);
  await editor.keyboard.press("Enter");
  await editor.keyboard.type("See ");
  await paste(editor, "https://youtu.be/dQw4w9WgXcQ");
  await editor.keyboard.type(" now.");
  await editor.keyboard.press("Enter");
  await paste(editor, "https://example.org/a-page");
  await editor.keyboard.type(" too.");
  await expect(embed).toHaveCount(0);
  await expect(story).toContainText("See https://youtu.be/dQw4w9WgXcQ");

  await editor.keyboard.press("Enter");
  await editor.keyboard.type("/youtube");
  await editor.keyboard.press("Enter");
  const dialog = editor.getByRole("dialog", { name: "Embed" });
  await dialog.getByLabel("Address").fill("https://example.org/");
  await editor.keyboard.press("Enter");
  await expect(dialog.getByRole("alert")).toHaveText(/no address that can be embedded/);
  await expectAccessible(editor);
  // The answer to what the server asks of the site plays no part here.
  await editor.route("**/api/desk/embeds", (route) => route.abort());
  await dialog.getByLabel("Address").fill("https://vimeo.com/76979871");
  await editor.keyboard.press("Enter");
  await expect(embed).toContainText("Embed of Vimeo");
});
