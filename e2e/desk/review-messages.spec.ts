// What is said with a draft that is sent to review, and back: who gets it reads it on their desk and in the article.
import { storyBox } from "@/e2e/desk/story";
import { expect, expectAccessible, stateLine, test } from "@/e2e/fixtures";
import { expectGoodLooks } from "@/e2e/looks";

const headline = "Harbour opens early";

test("a reporter asks for a review in words and gets words back, on a phone and by keyboard", async ({
  open,
}) => {
  const [reporter, editor] = [await open("reporter"), await open("editor")];
  await reporter.setViewportSize({ width: 390, height: 800 });
  await reporter.goto("/desk/articles/new");
  await reporter.getByLabel("Headline", { exact: true }).fill(headline);
  await reporter.getByRole("button", { name: "Create" }).click();
  await storyBox(reporter).click();
  await reporter.keyboard.type("The first ferry came in at five.");
  await reporter.getByRole("button", { name: "Send to review …" }).click();
  const ask = reporter.getByRole("dialog", { name: "Send to review" });
  await ask.getByLabel("Message (optional)").fill("Is the hour right?");
  // What was typed stays while its dialog is closed.
  await reporter.keyboard.press("Escape");
  await expect(ask).toHaveCount(0);
  await reporter.getByRole("button", { name: "Send to review …" }).click();
  await expect(ask.getByLabel("Message (optional)")).toHaveValue("Is the hour right?");
  await expectGoodLooks(reporter, "send-to-review");
  await ask.getByRole("button", { name: "Send", exact: true }).click();
  await expect(stateLine(reporter)).toHaveText("Sent to review.");

  await editor.goto("/desk");
  const waiting = editor.getByRole("region", { name: "Waiting for my review", exact: true });
  await expect(waiting.getByRole("note")).toHaveText("Demo reporter: “Is the hour right?”");
  await expectGoodLooks(editor, "my-desk-message");
  await waiting.getByRole("link", { name: headline }).click();
  await expect(editor.getByRole("note").filter({ hasText: "Is the hour right?" })).toBeVisible();
  await expect(storyBox(editor)).toBeVisible();
  await editor.getByRole("button", { name: "More" }).press("Enter");
  await editor.getByRole("button", { name: "Send back to writer …" }).press("Enter");
  const back = editor.getByRole("dialog", { name: "Send back to writer" });
  await expect(back.getByLabel("Message (optional)")).toBeFocused();
  await expectAccessible(editor);
  await editor.keyboard.type("It was six. Please ask again.");
  await editor.keyboard.press("Tab");
  await editor.keyboard.press("Enter");
  await expect(stateLine(editor)).toHaveText("Sent back to its writer.");

  // The open article is told of it by itself.
  const told = reporter.getByRole("note").filter({ hasText: "It was six. Please ask again." });
  await expect(told).toBeVisible({ timeout: 15_000 });
  await expectGoodLooks(reporter, "article-message");
  await reporter.goto("/desk");
  await expect(told).toHaveText("Demo editor: “It was six. Please ask again.”");
  await reporter.getByRole("link", { name: headline }).click();
  await reporter.getByRole("link", { name: "History" }).click();
  await expect(
    reporter.getByText(/Sent to review by Demo reporter.+“Is the hour right\?”/),
  ).toBeVisible();
});
