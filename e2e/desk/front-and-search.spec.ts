// What an article says of itself in lists, to search engines and where it is shared.
import type { Page } from "playwright/test";
import { expectGoodLooks } from "@/e2e/looks";
import { expect, openArticle, press, savedNow, test } from "@/e2e/fixtures";

const headline = "Half past three, but where?";

async function meta(page: Page, name: string): Promise<string | null> {
  return page.locator(`meta[property="${name}"], meta[name="${name}"]`).getAttribute("content");
}

test("an editor gives an article words and a picture for lists, search and sharing, and readers' programs get them", async ({
  open,
}) => {
  const [editor, reader] = [await open("editor"), await open()];
  await openArticle(editor, headline);
  await editor.locator("summary", { hasText: "Front, search and sharing" }).focus();
  await editor.keyboard.press("Enter");
  const shortHeadline = editor.getByLabel("Short headline");
  await expect(shortHeadline).toHaveAttribute("placeholder", headline);
  await expect(shortHeadline).toHaveAccessibleDescription("27 of 60 characters.");
  await editor.getByLabel("Kicker").fill("Time zones");
  await shortHeadline.fill("Half past three");
  await expect(shortHeadline).toHaveAccessibleDescription("15 of 60 characters.");
  await editor.getByRole("button", { name: "Choose front picture" }).click();
  const withFile = editor.locator("li", { has: editor.locator("img") });
  await editor.getByRole("dialog").locator(withFile).first().getByRole("button").click();
  await expect(editor.getByRole("button", { name: "Remove front picture" })).toBeVisible();
  await editor.getByLabel("Search title").fill("What time is half past three?");
  await editor.getByLabel("Search description").fill("Why each time names its zone.");
  const canonical = editor.getByLabel("Canonical address");
  await canonical.fill("https:wire");
  await expect(canonical).toHaveAccessibleDescription(/begins with https:/);
  await canonical.blur();
  // What is shown is what is saved.
  await expect(canonical).toHaveValue("https:wire");
  await canonical.fill("wire.example.org/half-past-three");
  await canonical.blur();
  await expect(canonical).toHaveValue("https://wire.example.org/half-past-three");
  await canonical.scrollIntoViewIfNeeded();
  await expectGoodLooks(editor, "front-and-search");
  await press(editor, "Save draft", savedNow);
  await editor.reload();
  await expect(editor.getByLabel("Short headline")).toHaveValue("Half past three");
  await expect(editor.getByLabel("Canonical address")).toHaveValue(/^https:\/\/wire/);

  // Readers have what was published.
  await reader.goto("/articles/half-past-three-but-where");
  await expect(reader).toHaveTitle(new RegExp(`^${headline.replace("?", "\\?")}`));
  await press(editor, "Publish changes", "Published. Readers see this version.");
  await reader.reload();
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText(headline);
  await expect(reader.getByRole("article").getByText("Time zones")).toBeVisible();
  await expect(reader).toHaveTitle(/^What time is half past three\?/);
  expect(await meta(reader, "description")).toBe("Why each time names its zone.");
  expect(await meta(reader, "og:title")).toBe("Half past three");
  expect(await meta(reader, "twitter:title")).toBe("Half past three");
  expect(await meta(reader, "og:image")).toContain("/media/");
  await expect(reader.locator('link[rel="canonical"]')).toHaveAttribute(
    "href",
    "https://wire.example.org/half-past-three",
  );
  await expectGoodLooks(reader, "kicker");
  await reader.goto("/sections/technology");
  await expect(reader.getByRole("link", { name: "Half past three", exact: true })).toBeVisible();
  await expectGoodLooks(reader, "list-with-kicker");
  const feed = await (await reader.request.get("/atom.xml")).text();
  expect(feed).toContain('<link rel="via" href="https://wire.example.org/half-past-three"/>');

  await editor.goto(`${editor.url()}/history/compare?from=1&to=2`);
  await expect(editor.getByText("Short headline")).toBeVisible();
});
