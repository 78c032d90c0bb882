// Keeps what a person writes where they see it, while the story around it changes.
import type { Editor } from "@tiptap/core";
import { focusedField } from "@/components/desk/body-editor/focused-block";
import { keepFocus } from "@/components/desk/body-editor/views/keep-focus";

/** The caret's or focused field's height in the window; null without focus in the story. */
function height(editor: Editor): number | null {
  const { view } = editor;
  const inField = focusedField(editor);
  if (inField) return inField.field.getBoundingClientRect().top;
  return view.hasFocus() ? view.coordsAtPos(view.state.selection.head).top : null;
}

const heightsDue = new WeakMap<Editor, number>();

/** Keeps focus and its height in the window through a change. Out of sight, the browser's own scroll anchor does it. */
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
