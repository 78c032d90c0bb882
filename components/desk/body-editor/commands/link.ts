import { getMarkRange, type Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { markType } from "@/components/desk/body-editor/commands/node-type";
import type { EditorChange } from "@/components/desk/body-editor/commands/run";

export type LinkDraft = {
  address: string;
  needsWords: boolean;
};

export function linkDraftAt(editor: Editor): LinkDraft | null {
  const { selection } = editor.state;
  if (!(selection instanceof TextSelection) || !editor.isEditable) return null;
  const href: unknown = editor.getAttributes("link")["href"];
  const address = typeof href === "string" ? href : "";
  return { address, needsWords: selection.empty && address === "" };
}

/** Links the selected words, or the link around the caret, or writes and links the given words. */
export function setLink(href: string, words: string): EditorChange {
  return (transaction) => {
    const { $from, from, to, empty } = transaction.selection;
    const type = markType(transaction.doc.type.schema, "link");
    const around = empty ? getMarkRange($from, type) : { from, to };
    if (around) {
      transaction.removeMark(around.from, around.to, type);
      transaction.addMark(around.from, around.to, type.create({ href }));
      return true;
    }
    if (words === "") return false;
    transaction.insertText(words);
    transaction.addMark(from, from + words.length, type.create({ href }));
    transaction.removeStoredMark(type);
    return true;
  };
}

export const removeLink: EditorChange = (transaction) => {
  const { $from, from, to, empty } = transaction.selection;
  const type = markType(transaction.doc.type.schema, "link");
  const around = empty ? getMarkRange($from, type) : { from, to };
  if (!around) return false;
  transaction.removeMark(around.from, around.to, type);
  return true;
};
