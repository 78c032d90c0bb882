// What must never be out of sight: how the draft stands, the tools of the story, and the way to what is beside it.
import { caretAfter, storyBox } from "@/e2e/desk/story";
import { expect, openArticle, test } from "@/e2e/fixtures";

test("at the end of a long story the state of the draft is in view, and the tools below it, on a phone and at 200 % too", async ({
  open,
}) => {
  const editor = await open("editor");
  const said = editor.getByRole("region", { name: "State of the draft" }).getByRole("status");
  const tools = editor.getByRole("toolbar", { name: "Story tools" });
  for (const [width, height] of [
    [1280, 800],
    [768, 800],
    [720, 450],
    [390, 800],
  ] as const) {
    const at = `at ${width} pixels`;
    await editor.setViewportSize({ width, height });
    await openArticle(editor, "One moment, every page");
    await caretAfter(editor, "This is a promise");
    const state = (await said.boundingBox()) ?? { y: -1, height: Infinity };
    const bar = (await tools.boundingBox()) ?? { y: -1, height: Infinity };
    expect(state.y, at).toBeGreaterThanOrEqual(0);
    expect(bar.y, at).toBeGreaterThanOrEqual(state.y + state.height - 1);
    expect(bar.y, at).toBeLessThan(200);
    const words = await storyBox(editor).getByText("This is a promise").boundingBox();
    expect(words?.y, at).toBeGreaterThanOrEqual(bar.y + bar.height - 1);
  }
});

test("on a phone a link leads to the checks and the filing, and one back to the story", async ({
  open,
}) => {
  const editor = await open("editor");
  await editor.setViewportSize({ width: 390, height: 800 });
  await openArticle(editor, "One moment, every page");
  await caretAfter(editor, "This is a promise");
  const ways = editor.getByRole("navigation", { name: "On this page" });
  await ways.getByRole("link", { name: "Checks and filing" }).click();
  await expect(editor.getByRole("heading", { name: "Checks" })).toBeInViewport();
  await ways.getByRole("link", { name: "Story" }).click();
  await expect(editor.getByLabel("Headline", { exact: true })).toBeInViewport();
});
