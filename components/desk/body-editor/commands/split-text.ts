// Enter over a selection.
import type { Editor } from "@tiptap/core";

/**
 * Splits the text at the caret. A selection is deleted first and the split made where that
 * leaves the caret: the editor's own split loses its place where whole blocks were selected.
 */
export function splitText(editor: Editor): boolean {
  if (editor.state.selection.empty) return editor.commands.splitBlock();
  return editor.chain().deleteSelection().splitBlock().run();
}
