// A Word file that is dropped or pasted becomes blocks of the story, in one step to undo.
import type { Editor } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import { Fragment } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { nodeFromBlock } from "@/components/desk/body-editor/document";
import type { PictureWords } from "@/components/desk/body-editor/uploads/use-story-uploads";
import { InvalidInputError } from "@/lib/base/errors";
import type { Receipt } from "@/lib/content/receipts/receipt";
import { largestWordFile } from "@/lib/content/word/limits";

/** `words`: with the name of the person who wrote it in Word. */
export type BroughtNote = { blockId: string | null; words: string };

export type WordArrival = {
  bring: (files: readonly File[], at: number, words: PictureWords) => void;
  /** Gives those that could not be kept. */
  keepNotes: (notes: readonly BroughtNote[]) => Promise<readonly BroughtNote[]>;
  tell: (receipt: Receipt) => void;
  /** What is going on, or why it was refused; "" for nothing. */
  say: (words: string) => void;
};

/** Files with macros too, so that they are refused in words. */
export function isWordFile({ name, type }: File): boolean {
  return /\.(docx|docm|dotx|dotm|doc)$/i.test(name) || /wordprocessingml|msword/i.test(type);
}

export async function bringWord(
  editor: Editor,
  file: File,
  at: number,
  { bring, keepNotes, tell, say }: WordArrival,
): Promise<void> {
  say(`Reading ${file.name} …`);
  const place = followPlace(editor, at);
  try {
    if (file.size > largestWordFile) {
      throw new InvalidInputError("The Word file is larger than 32 MiB.");
    }
    // Only who drops a Word file loads what reads it.
    const [{ readWord }, { bodyOfWord }, { noteOfComment }] = await Promise.all([
      import("@/lib/content/word/read-word"),
      import("@/lib/content/word/body-of-word"),
      import("@/lib/content/word/comments"),
    ]);
    const word = readWord(new Uint8Array(await file.arrayBuffer()));
    if (editor.isDestroyed) return;
    const { body, toCome, blockIdAt } = bodyOfWord(word.blocks, () => null);
    const nodes = body.map((block) => editor.schema.nodeFromJSON(nodeFromBlock(block)));
    const before = editor.state.doc;
    const [only, second] = before.children;
    const isBlank = !second && only?.type.name === "paragraph" && only.content.size === 0;
    const [from, to] = isBlank ? [0, before.content.size] : [place.at(), place.at()];
    say("");
    if (nodes.length > 0) {
      const change = closeHistory(editor.state.tr).replaceWith(from, to, Fragment.from(nodes));
      editor.view.dispatch(change.scrollIntoView());
      // The story would be too long: the editor says so.
      if (editor.state.doc.eq(before)) return;
    }
    for (const { picture, at: index } of toCome) {
      const { bytes, fileName, caption, credit, altText } = picture;
      const above = nodes.slice(0, index).reduce((size, node) => size + node.nodeSize, 0);
      bring([new File([bytes], fileName, { type: typeOf(fileName) })], from + above, {
        ...{ caption, credit, altText },
      });
    }
    const notes = word.comments.map((comment) => ({
      blockId: comment.number === 0 ? null : blockIdAt(comment.number),
      words: noteOfComment(comment),
    }));
    const lost = await keepNotes(notes);
    const { kept, leftOut } = word.receipt;
    tell({
      ...word.receipt,
      kept: { ...kept, note: notes.length - lost.length },
      leftOut: [...leftOut, ...lost.map(({ words }) => ({ kind: "comment" as const, words }))],
    });
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    say(`${file.name} did not come in. ${error.message}`);
  } finally {
    place.leave();
  }
}

/** A place between two blocks, while the story may change. */
function followPlace(editor: Editor, start: number) {
  let at = start;
  const follow = ({ transaction }: { transaction: Transaction }) => {
    const $at = transaction.doc.resolve(transaction.mapping.map(at, -1));
    at = $at.depth === 0 ? $at.pos : $at.after(1);
  };
  editor.on("transaction", follow);
  return { at: () => at, leave: () => void editor.off("transaction", follow) };
}

function typeOf(fileName: string): string {
  const ending = fileName.split(".").at(-1)?.toLowerCase() ?? "";
  return `image/${ending === "jpg" ? "jpeg" : ending === "tif" ? "tiff" : ending}`;
}
