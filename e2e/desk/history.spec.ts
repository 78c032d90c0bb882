// Looking back: who wrote what, what changed between two revisions, and an earlier one brought back.
import { openedArticle } from "@/e2e/desk/requests";
import { expect, expectAccessible, openArticle, press, signIn, test } from "@/e2e/fixtures";
import { historyPageSize } from "@/lib/desk/articles/history";

const headline = "One moment, every page";

test("an editor compares two revisions, sees the words that changed, and restores the first", async ({
  open,
}) => {
  const editor = await open("editor");
  await openArticle(editor, headline);
  const standfirst = editor.getByLabel("Standfirst");
  const before = await standfirst.inputValue();
  await standfirst.fill(`${before} Nobody waits.`);
  await press(editor, "Save draft", /^Saved /);

  await editor.getByRole("link", { name: "History" }).click();
  const rows = editor.getByRole("row");
  await expect(rows.filter({ hasText: "Demo editor" })).toHaveCount(1);
  await expect(rows.filter({ hasText: "live" })).toContainText("Created");
  await expectAccessible(editor);

  await editor.getByRole("button", { name: "Compare" }).click();
  await expect(editor.getByRole("insertion")).toContainText(["Nobody waits."]);
  await expectAccessible(editor);

  await editor.getByRole("button", { name: "Restore revision 1" }).click();
  await expect(standfirst).toHaveValue(before);
  await editor.getByRole("link", { name: "History" }).click();
  await expect(rows.nth(1)).toContainText("Restored from an earlier revision");
});

test("the first of many revisions is compared with the newest", async ({ open }) => {
  const editor = await open("editor");
  await openArticle(editor, headline);
  const article = openedArticle(editor);
  for (let number = 2; number <= historyPageSize + 1; number += 1) {
    const { version, content } = await (await editor.request.get(article)).json();
    const save = { saveId: crypto.randomUUID(), version, kind: "overrule" };
    const data = { ...save, content: { ...content, standfirst: `Standfirst ${number}.` } };
    expect((await editor.request.put(article, { data })).status()).toBe(200);
  }
  await editor.getByRole("link", { name: "History" }).click();
  await editor.getByRole("link", { name: "Older revisions" }).click();
  await editor.getByRole("radio", { name: "From revision 1" }).check();
  await editor.getByRole("radio", { name: "To the newest" }).check();
  await editor.getByRole("button", { name: "Compare" }).click();
  await expect(editor.getByRole("heading", { level: 1 })).toHaveText(
    `Revision 1 compared with ${historyPageSize + 1}`,
  );
  await expect(editor.getByRole("insertion").first()).toContainText(
    `Standfirst ${historyPageSize + 1}`,
  );
});

test("a revision is not restored over what somebody saved meanwhile", async ({ open }) => {
  const [first, second] = [await open("editor"), await open("administrator")];
  await openArticle(first, headline);
  await first.getByLabel("Standfirst").fill("The first editor's words.");
  await press(first, "Save draft", /^Saved /);
  await first.getByRole("link", { name: "History" }).click();
  await first.getByRole("button", { name: "Compare" }).click();

  await openArticle(second, headline);
  await second.getByLabel("Standfirst").fill("The second editor's words.");
  await press(second, "Save draft", /^Saved /);

  await first.getByRole("button", { name: "Restore revision 1" }).click();
  await expect(first.getByRole("alert").filter({ hasText: "saved this article" })).toBeVisible();
});

test("an administrator reads in the audit log who did what; an editor cannot", async ({ open }) => {
  const editor = await open("editor");
  await openArticle(editor, headline);
  await editor.getByLabel("Standfirst").fill("Signed for.");
  await press(editor, "Save draft", /^Saved /);
  await editor.goto("/desk/audit");
  await expect(editor.getByRole("heading", { name: "Your role has no access" })).toBeVisible();

  const administrator = await open();
  await signIn(administrator, "administrator");
  await administrator.getByRole("link", { name: "Audit log" }).click();
  const saved = administrator.getByRole("row").filter({ hasText: "saved" });
  await expect(saved.first()).toContainText("Demo editor");
  await expect(saved.first()).toContainText(headline);
  await administrator.getByLabel("About").selectOption("Signing in");
  await administrator.getByRole("button", { name: "Show" }).click();
  await expect(administrator.getByRole("row").filter({ hasText: "signed in" })).not.toHaveCount(0);
  await expect(saved).toHaveCount(0);
  await expectAccessible(administrator);
});
