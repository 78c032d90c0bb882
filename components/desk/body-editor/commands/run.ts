import type { Editor } from "@tiptap/core";
import type { Transaction } from "@tiptap/pm/state";

/** Changes the transaction, or leaves it alone and gives false. */
export type EditorChange = (transaction: Transaction) => boolean;

/** False if read-only, or if the change does not apply. */
export function runChange(editor: Editor, change: EditorChange): boolean {
  if (!editor.isEditable) return false;
  const transaction = editor.state.tr;
  if (!change(transaction)) return false;
  editor.view.dispatch(transaction.scrollIntoView());
  return true;
}
