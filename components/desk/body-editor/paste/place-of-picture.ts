// Where a picture belongs that came with a paste.
import type { EditorState } from "@tiptap/pm/state";
import { atCaret } from "@/components/desk/body-editor/uploads/drop-place";

/**
 * Between two blocks: before as many of the pasted ones as stood behind it. The caret is at the end of the last one.
 * Where the paste had no words, where an upload would go.
 */
export function placeOfPicture(state: EditorState, hasWords: boolean, blocksAfter: number): number {
  if (!hasWords) return atCaret(state);
  const { doc, selection } = state;
  const count = Math.max(0, selection.$to.index(0) + 1 - blocksAfter);
  return doc.children.slice(0, count).reduce((at, block) => at + block.nodeSize, 0);
}
