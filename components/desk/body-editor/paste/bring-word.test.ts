import { undo } from "@tiptap/pm/history";
import { expect, test } from "vitest";
import {
  bringWord,
  isWordFile,
  type BroughtNote,
} from "@/components/desk/body-editor/paste/bring-word";
import { openStory } from "@/components/desk/body-editor/story-for-tests";
import { unstyled } from "@/lib/content/blocks/text";
import type { Receipt } from "@/lib/content/receipts/receipt";
import { deleted, drawing, paragraph, run, wordFile } from "@/lib/testing/word-file";

const block = (id: string, words: string) => ({
  ...{ id, type: "paragraph" as const, text: unstyled(words) },
});
const nameOfWord = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const fileOf = (bytes: Uint8Array<ArrayBuffer>, name = "quay.docx") =>
  new File([bytes], name, { type: nameOfWord });

const withAll = () =>
  wordFile({
    relations: { rId5: { kind: "image", target: "media/image1.png" } },
    files: { "word/media/image1.png": new Uint8Array([1, 2, 3]) },
    comments: `<w:comment w:id="0" w:author="Cy">${paragraph(run("Sure?"))}</w:comment>`,
    body:
      paragraph(run("One.") + deleted("gone")) +
      paragraph(drawing("rId5", "A quay")) +
      paragraph(run("Two.") + '<w:r><w:commentReference w:id="0"/></w:r>'),
  });

/** The sizes of the story's blocks say where each begins. */
async function drop(words: string[], at: number, file: File, failing = false) {
  const story = openStory(words.map((one, index) => block(`b${index}`, one)));
  // Without a page, an editor counts as gone.
  Object.defineProperty(story.editor, "isDestroyed", { value: false });
  const said: string[] = [];
  const pictures: { name: string; at: number; altText: string }[] = [];
  const kept: BroughtNote[] = [];
  let receipt: Receipt | null = null;
  await bringWord(story.editor, file, at, {
    bring: ([one], place, { altText }) =>
      pictures.push({ name: one?.name ?? "", at: place, altText }),
    keepNotes: (notes) => {
      kept.push(...notes);
      return Promise.resolve(failing ? notes : []);
    },
    tell: (told) => (receipt = told),
    say: (one) => said.push(one),
  });
  const texts = story.editor.state.doc.children.map(({ textContent }) => textContent);
  return { story, texts, said, pictures, kept, receipt: receipt as Receipt | null };
}

test("a Word file comes in between two blocks, with places for its pictures and notes at its blocks", async () => {
  const { story, texts, pictures, kept, receipt, said } = await drop(
    ["a", "b"],
    3,
    fileOf(withAll()),
  );
  expect(texts).toEqual(["a", "One.", "Two.", "b"]);
  // Behind “a” and “One.”.
  expect(pictures).toEqual([{ name: "image1.png", at: 3 + 6, altText: "A quay" }]);
  expect(kept).toEqual([{ blockId: story.body()[2]?.id, words: "Cy: Sure?" }]);
  expect(receipt).toMatchObject({
    kept: { paragraph: 2, picture: 1, note: 1 },
    leftOut: [{ kind: "deleted", words: "gone" }],
  });
  expect(said.at(-1)).toBe("");
  undo(story.editor.state, story.editor.view.dispatch);
  expect(story.editor.state.doc.textContent).toBe("ab");
});

test("in a story without words it takes the place of the empty paragraph", async () => {
  expect((await drop([""], 2, fileOf(withAll()))).texts).toEqual(["One.", "Two."]);
});

test("comments that could not be kept as notes are listed as left out", async () => {
  const { receipt } = await drop(["a"], 3, fileOf(withAll()), true);
  expect(receipt).toMatchObject({ kept: { note: 0 } });
  expect(receipt?.leftOut.at(-1)).toEqual({ kind: "comment", words: "Cy: Sure?" });
});

test("what is refused leaves the story as it is, and says why", async () => {
  const macros = wordFile({ body: "", files: { "word/vbaProject.bin": new Uint8Array(2) } });
  const { texts, said, receipt } = await drop(["a"], 3, fileOf(macros, "quay.docm"));
  expect(texts).toEqual(["a"]);
  expect(said.at(-1)).toMatch(/^quay\.docm did not come in\. The file has macros:/);
  expect(receipt).toBeNull();
});

test("Word files are known by their names or types, pictures are none", () => {
  const named = (name: string, type = "") => isWordFile(new File([], name, { type }));
  expect([named("A.DOCX"), named("a.docm"), named("a", nameOfWord)]).toEqual([true, true, true]);
  expect([named("a.png", "image/png"), named("docx.jpg")]).toEqual([false, false]);
});
