// Who wrote it, and who did something else for it: found or added in one field, and told to readers.
import { storyBox } from "@/e2e/desk/story";
import { expectGoodLooks } from "@/e2e/looks";
import { expect, expectAccessible, openArticle, press, savedNow, test } from "@/e2e/fixtures";

const headline = "Half past three, but where?";

test("an editor finds and adds authors by keyboard, is asked about a near name, and readers are told who did what", async ({
  open,
}) => {
  const [editor, reader] = [await open("editor"), await open()];
  await openArticle(editor, headline);
  const { keyboard } = editor;
  const author = editor.getByRole("combobox", { name: "Add an author" });
  await editor.getByLabel("Standfirst").fill("Words that are not saved yet.");

  await author.focus();
  await keyboard.type("Mei Tanaka");
  await keyboard.press("Enter");
  await expect(editor.getByLabel("Place of Mei Tanaka")).toBeVisible();
  await expect(author).toBeFocused();
  await expect(author).toHaveValue("");
  await editor.getByLabel("Role of Mei Tanaka").selectOption("Photography");
  await editor.getByRole("button", { name: "Remove Mei Tanaka" }).click();

  // A slip, and the other order of the names.
  await author.fill("Tanaca Mei");
  await expect(author).toHaveAttribute("aria-expanded", "true");
  const near = editor.getByRole("option", { name: "Do you mean “Mei Tanaka”?" });
  await expect(near).toHaveAttribute("aria-selected", "false");
  await keyboard.press("Enter");
  await expect(editor.getByText("Choose a name with the arrow keys.")).toBeVisible();
  await expect(editor.getByLabel("Place of Mei Tanaka")).toHaveCount(0);
  await expectGoodLooks(editor, "near-name");
  await keyboard.press("ArrowDown");
  await expect(near).toHaveAttribute("aria-selected", "true");
  await keyboard.press("Enter");
  await expect(editor.getByLabel("Place of Mei Tanaka")).toBeVisible();
  await editor.getByLabel("Role of Mei Tanaka").selectOption("Photography");

  // This page has not heard of an author whom a colleague adds: the server asks.
  const data = { name: "Ramón Ibarra", isAnother: false };
  expect((await editor.request.post("/api/desk/authors", { data })).ok()).toBe(true);
  await author.fill("Ramon Ibara");
  await editor.route("**/api/desk/authors", (route) => route.abort(), { times: 1 });
  await keyboard.press("Enter");
  // A name that could not be added is not lost.
  await expect(editor.getByText(/The author could not be added/)).toBeVisible();
  await expect(author).toHaveValue("Ramon Ibara");
  await author.press("ArrowDown");
  await keyboard.press("Enter");
  await expect(editor.getByText("Do you mean “Ramón Ibarra”?")).toBeVisible();
  await expectAccessible(editor);
  await editor.getByRole("button", { name: "Yes, Ramón Ibarra" }).click();
  await editor.getByLabel("Role of Ramón Ibarra").selectOption("Additional reporting");
  await expect(author).toBeFocused();

  await expect(editor.getByLabel("Standfirst")).toHaveValue("Words that are not saved yet.");
  await press(editor, "Save draft", savedNow);
  await press(editor, "Publish changes", "Published. Readers see this version.");
  await reader.goto("/articles/half-past-three-but-where");
  await expect(reader.getByText("Photography by Mei Tanaka", { exact: true })).toBeVisible();
  await expect(
    reader.getByText("Additional reporting by Ramón Ibarra", { exact: true }),
  ).toBeVisible();
  await expect(reader.getByText(/^By /)).not.toContainText("Mei Tanaka");
  await expectAccessible(reader);
  await reader.goto("/authors/mei-tanaka");
  await expect(reader.getByRole("heading", { name: headline })).toBeVisible();
});

test("on a phone an author is found by a touch, and the writer is offered by name", async ({
  open,
}) => {
  const editor = await open("editor");
  await editor.setViewportSize({ width: 390, height: 844 });
  await openArticle(editor, headline);
  await expect(storyBox(editor)).toBeVisible();
  const remove = editor.getByRole("button", { name: /^Remove The / });
  for (let left = await remove.count(); left > 0; left -= 1) await remove.first().click();
  await editor.getByRole("button", { name: "Add Demo editor" }).click();
  await expect(editor.getByLabel("Place of Demo editor")).toBeVisible();
  await editor.getByRole("combobox", { name: "Add an author" }).fill("wire");
  await editor.getByRole("option", { name: "The wire desk" }).click();
  await expect(editor.getByLabel("Place of The wire desk")).toBeVisible();
  const overflow = () => editor.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(await overflow()).toBeLessThanOrEqual(0);
  await expectAccessible(editor);
});

test("an author who was added by mistake is deleted, but not one whom a byline names meanwhile", async ({
  open,
}) => {
  const [editor, colleague] = [await open("editor"), await open("editor")];
  const add = async (name: string) => {
    const data = { name, isAnother: true };
    return (await (await editor.request.post("/api/desk/authors", { data })).json()) as {
      id: string;
    };
  };
  const [slip, wanted] = [await add("Quentin Slipp"), await add("Zelda Wanted")];
  await editor.goto(`/desk/authors/${slip.id}`);
  await editor.getByRole("button", { name: "Delete author" }).click();
  await expect(editor.getByText("Delete this author for good?")).toBeVisible();
  await expectAccessible(editor);
  await editor.getByRole("button", { name: "No, keep" }).click();
  await expect(editor.getByText("Kept.")).toBeVisible();
  await editor.getByRole("button", { name: "Delete author" }).click();
  await editor.getByRole("button", { name: "Yes, delete" }).click();
  await expect(editor.getByRole("heading", { name: "Authors", level: 1 })).toBeVisible();
  expect((await editor.goto(`/desk/authors/${slip.id}`))?.status()).toBe(404);

  await editor.goto(`/desk/authors/${wanted.id}`);
  await editor.getByRole("button", { name: "Delete author" }).click();
  await openArticle(colleague, headline);
  await colleague.getByRole("combobox", { name: "Add an author" }).fill("Zelda");
  await colleague.getByRole("option", { name: "Zelda Wanted" }).click();
  await press(colleague, "Save draft", savedNow);
  await editor.getByRole("button", { name: "Yes, delete" }).click();
  await expect(editor.getByText("name this author")).toBeVisible();

  const administrator = await open("administrator");
  await administrator.goto("/desk/audit");
  await expect(administrator.getByText("deleted the author").first()).toBeVisible();
});
