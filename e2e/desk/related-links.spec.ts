// Where related links lead: what an editor sets at the desk is what readers can follow.
import { expect, openArticle, press, test } from "@/e2e/fixtures";
import { storyBox } from "@/e2e/desk/story";

const heldBack = /^Not published\. Fix \d+ problems? to publish\./;
const published = "Published. Readers see this version.";

test("an editor sets a related link’s target by search, by address and by headline; readers follow each", async ({
  open,
}) => {
  const [reader, editor] = [await open(), await open("editor")];
  const readMore = reader.getByRole("paragraph").filter({ hasText: /^READ MORE/ });
  async function expectTarget(href: string | null, words = "Two editors, one story") {
    await reader.goto("/articles/one-moment-every-page");
    await expect(reader.getByRole("article")).toBeVisible();
    if (href === null) return expect(readMore).toHaveCount(0);
    await expect(readMore).toContainText(words);
    await expect(readMore.getByRole("link")).toHaveAttribute("href", href);
  }
  await expectTarget("/articles/two-editors-one-story-and-nothing-lost");

  await openArticle(editor, "One moment, every page");
  const block = storyBox(editor).getByRole("group", { name: "Related link" });
  const target = block.getByLabel("Target");
  const publish = () => press(editor, "Publish changes", published);
  const found = block.getByRole("listbox", { name: "Articles found" }).getByRole("option");
  await expect(block).toContainText("Leads to “Two editors, one story, and nothing lost”.");

  await target.selectOption("An article in this newsroom");
  const search = block.getByRole("combobox", { name: "Find an article" });
  await search.fill("photographs");
  await editor.keyboard.press("Control+Z");
  await expect(search).toHaveValue("");
  await expect(target.locator("option:checked")).toHaveText("An article in this newsroom");
  await search.fill("photographs");
  await found.getByText("Why our photographs are drawings").click();
  await expect(block).toContainText("Leads to “Why our photographs are drawings”.");
  await expect(block).toContainText("Readers see that headline, not the one typed here");
  await publish();
  await expectTarget("/articles/why-our-photographs-are-drawings", "Why our photographs are");

  await search.fill("desk without a mouse");
  await expect(found).toHaveText([/\(not published\)$/]);
  await editor.keyboard.press("Enter");
  await expect(block).toContainText("mouse” (not published, so readers see no link).");
  await press(editor, "Publish changes", heldBack);
  await expectTarget("/articles/why-our-photographs-are-drawings", "Why our photographs are");

  await target.selectOption("A web address");
  await block.getByLabel("Web address").fill("ftp://example.org");
  await expect(block.getByRole("alert")).toContainText(["A link begins with https://"]);
  await block.getByLabel("Web address").fill("https://example.org/ferries");
  await publish();
  await expectTarget("https://example.org/ferries");

  await editor.reload();
  await expect(target.locator("option:checked")).toHaveText("A web address");
  await expect(block.getByLabel("Web address")).toHaveValue("https://example.org/ferries");
  await target.selectOption("By headline (automatic)");
  await publish();
  await expectTarget("/articles/two-editors-one-story-and-nothing-lost");

  await block.getByLabel("Linked headline").fill("A story that nobody has written");
  await expect(block).toContainText("No link yet: no article has this headline.");
  await publish();
  await expectTarget(null, "A story that nobody has written");
});

test("a related link to a draft is held back until that draft is published", async ({ open }) => {
  const [reader, editor, colleague] = [await open(), await open("editor"), await open("editor")];
  await openArticle(editor, "One moment, every page");
  await storyBox(editor).getByText("This is a promise").click();
  await editor.getByRole("button", { name: "Related link", exact: true }).click();
  const block = storyBox(editor).getByRole("group", { name: "Related link" }).last();
  await expect(block.getByLabel("Linked headline")).toBeFocused();
  await block.getByLabel("Target").selectOption("An article in this newsroom");
  await block.getByLabel("Find an article").fill("desk without a mouse");
  await block.getByRole("listbox", { name: "Articles found" }).getByRole("option").click();
  await expect(block.getByLabel("Linked headline")).toHaveValue(
    "A day at the desk without a mouse",
  );
  await press(editor, "Publish changes", heldBack);

  await openArticle(colleague, "A day at the desk without a mouse");
  await colleague.getByRole("button", { name: "Remove lead picture" }).click();
  await press(colleague, "Publish", published);
  await press(editor, "Publish changes", published);
  await reader.goto("/articles/one-moment-every-page");
  const alsoRead = reader.getByRole("paragraph").filter({ hasText: "ALSO READ" });
  await alsoRead.getByRole("link").click();
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText(
    "A day at the desk without a mouse",
  );
});
