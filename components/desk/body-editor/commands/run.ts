// How the editor's own commands are written and run: as changes of one transaction.
import type { Editor } from "@tiptap/core";
import type { Transaction } from "@tiptap/pm/state";

/** Changes the transaction and says so, or leaves it alone and says false. */
export type EditorChange = (transaction: Transaction) => boolean;

/** Runs a change in an editor that may be written in. False where it does not apply here. */
export function runChange(editor: Editor, change: EditorChange): boolean {
  if (!editor.isEditable) return false;
  const transaction = editor.state.tr;
  if (!change(transaction)) return false;
  editor.view.dispatch(transaction.scrollIntoView());
  return true;
}
