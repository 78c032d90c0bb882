// The words of a picture in a story: the record's own, until this use has others.
import { expect, openArticle, press, test } from "@/e2e/fixtures";
import { savedBody, storyBox } from "@/e2e/desk/story";
import { demoPictures } from "@/prisma/seed/media";

const headline = "Qianhai steps up ‘finance magnet’ dream";
const record = demoPictures.find((picture) => picture.name === "qianhai-from-above");

test("a picture’s words are replaced for one article and given back to the record; readers see each", async ({
  open,
}) => {
  if (!record) throw new Error("The demo has no such picture.");
  const [reader, editor] = [await open(), await open("editor")];
  await openArticle(editor, headline);
  const block = storyBox(editor).getByRole("group", { name: "Picture" });
  const publish = () => press(editor, "Publish changes", "Published. Readers see this version.");

  async function expectWords(caption: string, credit: string, altText: string) {
    await reader.goto("/articles/qianhai-steps-up-finance-magnet-dream");
    const figure = reader.getByRole("article").getByRole("figure").nth(1);
    await expect(figure).toHaveText(`${caption} (${credit})`.trim());
    await expect(figure.getByRole("img")).toHaveAttribute("alt", altText);
  }
  async function ownWords() {
    const picture = (await savedBody(editor)).find((one) => one.type === "picture");
    return picture && [picture.caption, picture.credit, picture.altText];
  }
  await expectWords(record.caption, record.credit, record.altText);

  await block.getByLabel("Caption", { exact: true }).fill("The bay, for this story.");
  await block.getByLabel("Credit", { exact: true }).fill("A DRAWING");
  await block.getByLabel("Alternative text", { exact: true }).fill("Drawing of a bay.");
  await publish();
  expect(await ownWords()).toEqual(["The bay, for this story.", "A DRAWING", "Drawing of a bay."]);
  await expectWords("The bay, for this story.", "A DRAWING", "Drawing of a bay.");

  await editor.reload();
  await expect(block.getByLabel("Caption", { exact: true })).toHaveValue(
    "The bay, for this story.",
  );
  await block.getByLabel("Caption", { exact: true }).fill("");
  await block.getByRole("button", { name: "Use the picture details: Credit" }).click();
  await expect(block.getByLabel("Credit", { exact: true })).toBeFocused();
  await publish();
  expect(await ownWords()).toEqual(["", null, "Drawing of a bay."]);
  await expectWords("", record.credit, "Drawing of a bay.");

  await block.getByRole("button", { name: "Use the picture details: Caption" }).click();
  await block.getByLabel("Alternative text", { exact: true }).fill(record.altText);
  await expect(block.getByRole("button", { name: /^Use the picture details/ })).toHaveCount(0);
  await publish();
  expect(await ownWords()).toEqual([null, null, null]);
  await expectWords(record.caption, record.credit, record.altText);
});
