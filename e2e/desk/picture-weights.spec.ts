// How wide a picture stands in a story: chosen at the desk, seen by readers on a phone, a tablet, a desktop and paper.
import type { Locator, Page } from "playwright/test";
import { expect, expectAccessible, openArticle, press, test } from "@/e2e/fixtures";
import { savedBody, storyBox } from "@/e2e/desk/story";
import { dropFiles, pictureFile } from "@/e2e/desk/picture-files";

const address = "/articles/qianhai-steps-up-finance-magnet-dream";
const widths = [
  "Wider than the text",
  "From edge to edge",
  "Half, beside the text",
  "Beside the next or last picture",
  "Beside the next or last picture",
];

/** Six pictures in a row after the first paragraph: one for each width, and two of a pair. */
async function bringPictures(editor: Page): Promise<Locator> {
  const blocks = storyBox(editor).getByRole("group", { name: "Picture" });
  const files = await Promise.all(
    widths.map((width, index) =>
      pictureFile(`${index}.jpg`, index, {
        ...{ caption: `No. ${index}: ${width}.`, credit: "REUTERS", width: 2000 },
      }),
    ),
  );
  await expect(blocks).toHaveCount(1);
  await dropFiles(storyBox(editor).locator("p").first(), ...files);
  await expect(blocks).toHaveCount(1 + widths.length);
  return blocks;
}

test("a picture gets its width at the desk, and readers see it on every window and on paper", async ({
  open,
}) => {
  test.slow();
  const [reader, editor] = [await open(), await open("editor")];
  await openArticle(editor, "Qianhai steps up ‘finance magnet’ dream");
  const blocks = await bringPictures(editor);
  for (const [index, width] of widths.entries()) {
    const block = blocks.filter({ has: editor.getByText(`No. ${index}:`) });
    await block.getByLabel("Alternative text", { exact: true }).fill(`Drawing ${index}.`);
    await block.getByLabel("Width", { exact: true }).selectOption(width);
  }
  await expectAccessible(editor);
  await press(editor, "Publish changes", "Published. Readers see this version.");
  const weights = (await savedBody(editor)).flatMap((one) =>
    one.type === "picture" ? [one.weight] : [],
  );
  expect(weights).toEqual(expect.arrayContaining(["wide", "full", "half", "pair", undefined]));

  const boxOf = async (index: number) => {
    const image = reader.getByRole("img", { name: `Drawing ${index}.` });
    await image.scrollIntoViewIfNeeded();
    const box = await image.boundingBox();
    if (!box) throw new Error(`Drawing ${index} is not shown.`);
    return box;
  };
  const textWidth = async () =>
    (await reader.locator("article p").last().boundingBox())?.width ?? 0;
  const expectNoSideways = async () =>
    expect(
      await reader.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
    ).toBe(0);

  await reader.setViewportSize({ width: 1200, height: 900 });
  await reader.goto(address);
  expect((await boxOf(0)).width).toBe(992);
  expect((await boxOf(1)).width).toBe(1200);
  const half = await boxOf(2);
  expect(half.width).toBe(320);
  const [left, right] = [await boxOf(3), await boxOf(4)];
  expect(Math.abs(left.height - right.height)).toBeLessThan(1);
  expect(Math.abs(left.y - right.y)).toBeLessThan(1);
  expect(right.x).toBeGreaterThan(left.x + left.width);
  await expectNoSideways();
  await expectAccessible(reader);

  // At 768 pixels beside it would be lines of too few letters.
  await reader.setViewportSize({ width: 768, height: 1024 });
  expect((await boxOf(2)).width).toBe(await textWidth());
  expect((await boxOf(1)).width).toBe(768);
  expect((await boxOf(4)).x).toBeGreaterThan((await boxOf(3)).x);
  await expectNoSideways();

  await reader.setViewportSize({ width: 390, height: 844 });
  expect((await boxOf(1)).width).toBe(390);
  expect((await boxOf(0)).width).toBe(358);
  expect((await boxOf(4)).y).toBeGreaterThan((await boxOf(3)).y + (await boxOf(3)).height);
  await expectNoSideways();
  await expectAccessible(reader);

  await reader.emulateMedia({ media: "print" });
  await reader.setViewportSize({ width: 720, height: 1000 });
  for (const index of widths.keys()) expect((await boxOf(index)).width).toBeLessThanOrEqual(720);
  await expectNoSideways();

  const block = blocks.filter({ has: editor.getByText("No. 4:") });
  await block.getByLabel("Width", { exact: true }).focus();
  await editor.keyboard.press("Home");
  await press(editor, "Save draft", /^Saved/);
  await expect(
    editor.getByRole("button", { name: /No\. 3.*put a picture beside it that has this width/ }),
  ).toBeVisible();
});
