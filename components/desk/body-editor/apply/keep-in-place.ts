// Keeps what a person writes where they see it, while the story around it changes.
import type { Editor } from "@tiptap/core";
import { focusedField } from "@/components/desk/body-editor/focused-block";
import { keepFocus } from "@/components/desk/body-editor/views/keep-focus";

/** Where the caret or the focused field is in the window; null where the story has not the focus. */
function height(editor: Editor): number | null {
  const { view } = editor;
  const inField = focusedField(editor);
  if (inField) return inField.field.getBoundingClientRect().top;
  return view.hasFocus() ? view.coordsAtPos(view.state.selection.head).top : null;
}

/** Where it was before the changes of this frame. */
const heightsDue = new WeakMap<Editor, number>();

/**
 * Runs a change; then the focus is where it was, and what has it at the same height in the window.
 * Where that is out of sight, the browser's own anchor keeps what is in sight in its place.
 */
export function keepInPlace(editor: Editor, change: () => void): void {
  const before = height(editor);
  keepFocus(editor, change);
  if (before === null || before < 0 || before > window.innerHeight) return;
  if (heightsDue.has(editor)) return;
  heightsDue.set(editor, before);
  requestAnimationFrame(() => {
    heightsDue.delete(editor);
    const after = editor.isDestroyed ? null : height(editor);
    if (after !== null) window.scrollBy({ top: after - before, behavior: "instant" });
  });
}
