// What must never be out of sight: how the draft stands, and, where there is room, the tools of the story.
import { caretAfter } from "@/e2e/desk/story";
import { expect, openArticle, test } from "@/e2e/fixtures";

test("at the end of a long story the state of the draft is in view, and the tools below it", async ({
  open,
}) => {
  const editor = await open("editor");
  const state = editor.getByRole("region", { name: "State of the draft" });
  const tools = editor.getByRole("toolbar", { name: "Story tools" });
  for (const width of [1280, 768, 390]) {
    await editor.setViewportSize({ width, height: 800 });
    await openArticle(editor, "One moment, every page");
    await caretAfter(editor, "This is a promise");
    const bar = await state.boundingBox();
    expect(bar?.y, `at ${width} pixels`).toBe(0);
    if (width === 390) {
      // A phone keeps its height for the text.
      await expect(tools).not.toBeInViewport();
    } else {
      const { y } = (await tools.boundingBox()) ?? { y: -1 };
      expect(y, `at ${width} pixels`).toBeGreaterThanOrEqual((bar?.height ?? Infinity) - 1);
      expect(y, `at ${width} pixels`).toBeLessThan(200);
    }
  }
});
