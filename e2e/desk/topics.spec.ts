// Topics: given to an article while it is edited, kept at the desk, and found by readers.
import type { Page } from "playwright/test";
import { goTo } from "@/e2e/desk/keyboard";
import { expect, expectAccessible, openArticle, press, savedNow, test } from "@/e2e/fixtures";

const headline = "One moment, every page";
const topicsOf = (page: Page) => page.getByRole("list", { name: "Topics", exact: true });
const field = (page: Page) => page.getByRole("combobox", { name: "Add a topic" });
const offers = (page: Page) => page.getByRole("listbox", { name: "Topics to add" });

async function isAccessible(page: Page) {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
}

test("an editor gives an article a known topic and a new one by keyboard, publishes, and readers find it at both pages", async ({
  open,
}) => {
  const [editor, reader] = [await open("editor"), await open()];
  // The server keeps what it answered: that there is no such page, and what was in the other.
  expect((await reader.goto("/topics/outages"))?.status()).toBe(404);
  await reader.goto("/topics/accessibility");
  await expect(reader.getByText(headline)).toHaveCount(0);

  await openArticle(editor, headline);
  await expect(topicsOf(editor).getByRole("listitem")).toHaveCount(2);
  await editor.getByLabel("Section", { exact: true }).focus();
  await goTo(field(editor));
  await editor.keyboard.type("acc");
  await expect(offers(editor).getByRole("option").first()).toHaveText("Accessibility");
  await isAccessible(editor);
  await editor.keyboard.press("Enter");
  await expect(editor.getByText("Accessibility added.")).toBeVisible();
  await editor.keyboard.type("Outages");
  await expect(offers(editor).getByRole("option")).toHaveText(["Add the new topic “Outages”"]);
  await editor.keyboard.press("Enter");
  await expect(editor.getByText("Outages added.")).toBeVisible();
  await goTo(editor.getByRole("button", { name: "Remove Trust" }), "Shift+Tab");
  await editor.keyboard.press("Enter");
  await expect(editor.getByText("Trust removed.")).toBeVisible();
  await expect(field(editor)).toBeFocused();
  await expect(topicsOf(editor)).not.toContainText("Trust");

  await press(editor, "Save draft", savedNow);
  await editor.reload();
  await expect(topicsOf(editor).getByRole("listitem")).toContainText([
    "How publishing works",
    "Accessibility",
    "Outages",
  ]);
  await press(editor, "Publish changes", "Published. Readers see this version.");
  await reader.goto("/articles/one-moment-every-page");
  await reader.getByRole("navigation", { name: "Topics" }).getByText("Outages").click();
  await expect(reader).toHaveURL("/topics/outages");
  for (const address of ["/topics/outages", "/topics/accessibility"]) {
    expect((await reader.goto(address))?.status()).toBe(200);
    await expect(reader.getByRole("link", { name: headline })).toBeVisible();
    await isAccessible(reader);
  }
  await reader.goto("/topics/trust");
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText("Trust");
  await expect(reader.getByText(headline)).toHaveCount(0);

  await editor.getByRole("link", { name: "History" }).click();
  await editor.getByRole("button", { name: "Compare" }).click();
  await expect(editor.getByRole("insertion")).toContainText(["Accessibility", "Outages"]);
  await expect(editor.getByRole("deletion")).toContainText(["Trust"]);
});

test("two give one article topics at the same time, and it has them all", async ({ open }) => {
  const [first, second] = [await open("editor"), await open("administrator")];
  for (const page of [first, second]) await openArticle(page, headline);
  await field(first).fill("Small");
  await first.keyboard.press("Enter");
  await press(first, "Save draft", savedNow);
  await field(second).fill("wire");
  await second.keyboard.press("Enter");
  await expect(topicsOf(second).getByRole("listitem")).toHaveCount(4);
  await expect(topicsOf(second)).toContainText("Small newsrooms");
  await expect(topicsOf(second)).toContainText("Wire copy");
});

test("a reporter chooses topics and is told who may add one", async ({ open }) => {
  const reporter = await open("reporter");
  await expect(reporter.getByRole("link", { name: "Topics" })).toHaveCount(0);
  await openArticle(reporter, headline);
  await field(reporter).fill("Outages");
  await expect(reporter.getByText("No other topic matches.")).toBeVisible();
  await expect(offers(reporter).getByRole("option")).toHaveCount(0);
  await field(reporter).fill("shen");
  await offers(reporter).getByRole("option", { name: "Shenzhen" }).click();
  await expect(topicsOf(reporter)).toContainText("Shenzhen");
  const refused = await reporter.request.post("/api/desk/topics", { data: { name: "Outages" } });
  expect(refused.status()).toBe(403);
});

test("an editor adds a topic, renames and describes it; readers have it at the same address", async ({
  open,
}) => {
  const [editor, reader] = [await open("editor"), await open()];
  await editor.goto("/desk/topics");
  await expect(editor.getByRole("row", { name: /^Shenzhen/ })).toContainText("1 article");
  await isAccessible(editor);
  await editor.getByRole("link", { name: "New topic" }).click();
  await isAccessible(editor);
  await editor.getByLabel("Name").fill("wire copy");
  await editor.getByRole("button", { name: "Add" }).click();
  // That is a topic already.
  await expect(editor.getByRole("heading", { level: 1 })).toHaveText("Wire copy");
  await isAccessible(editor);

  await editor.goto("/desk/topics?words=shen");
  await editor.getByRole("link", { name: "Shenzhen" }).click();
  await editor.getByLabel("Slug").fill("wire-copy");
  await editor.getByLabel("Name").fill("Shenzhen and its ports");
  await editor.getByRole("button", { name: "Save" }).click();
  await expect(
    editor.getByText("The topic “Wire copy” already has the slug “wire-copy”."),
  ).toBeVisible();
  await expect(editor.getByLabel("Name")).toHaveValue("Shenzhen and its ports");
  await editor.getByLabel("Slug").fill("shenzhen");
  await editor.getByLabel("Description").fill("Ships, cranes and money.");
  await editor.getByRole("button", { name: "Save" }).click();
  await expect(editor.getByText("Saved. Readers see it.")).toBeVisible();
  await reader.goto("/topics/shenzhen");
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText("Shenzhen and its ports");
  await expect(reader.getByText("Ships, cranes and money.")).toBeVisible();

  await editor.getByLabel("Slug").fill("shenzhen-and-its-ports");
  await editor.getByRole("button", { name: "Save" }).click();
  await expect(editor.getByLabel("Slug")).toHaveValue("shenzhen-and-its-ports");
  await expect(async () => {
    await reader.goto("/topics/shenzhen");
    await expect(reader).toHaveURL(/\/topics\/shenzhen-and-its-ports$/, { timeout: 1_000 });
  }).toPass();
  const feed = await reader.request.get("/topics/shenzhen/rss.xml", { maxRedirects: 0 });
  expect([feed.status(), feed.headers()["location"]]).toEqual([
    301,
    "/topics/shenzhen-and-its-ports/rss.xml",
  ]);
});
