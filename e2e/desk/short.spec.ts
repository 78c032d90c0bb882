// The shortest way from a sign-in to a reader. `npm run test:nodes` goes it on each version of Node.
import { nameAuthor } from "@/e2e/desk/story";
import { expect, press, savedNow, signIn, test } from "@/e2e/fixtures";

test("an editor signs in, writes and publishes, and a reader finds the article", async ({
  open,
}) => {
  const editor = await open();
  await signIn(editor, "editor");
  await editor.getByRole("link", { name: "New article" }).first().click();
  await editor.getByLabel("Headline", { exact: true }).fill("Bridge opens at noon");
  await editor.getByLabel("Section").selectOption({ label: "Readers" });
  await editor.getByRole("button", { name: "Create" }).click();
  await nameAuthor(editor, "The bridge desk");
  await editor.getByRole("textbox", { name: "Story" }).click();
  await editor.keyboard.type("The first lorry crossed at five past twelve.");
  await press(editor, "Save draft", savedNow);
  await press(editor, "Publish", "Published. Readers see this version.");

  const reader = await open();
  expect((await reader.goto("/articles/bridge-opens-at-noon"))?.status()).toBe(200);
  await expect(reader.getByText("The first lorry crossed at five past twelve.")).toBeVisible();
});
