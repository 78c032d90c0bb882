import type { Editor } from "@tiptap/core";

const fields = ":is(input, textarea, select, button):not(:disabled)";

/** Finds the field by its block's id and its place in it. If it is gone, the text gets the focus. */
export function keepFocus(editor: Editor, change: () => void): void {
  const field = document.activeElement;
  const block = field?.closest<HTMLElement>("[data-id]");
  const place = block && field ? [...block.querySelectorAll(fields)].indexOf(field) : -1;
  const id = block?.dataset["id"];
  const caret = isTextField(field) ? ([field.selectionStart, field.selectionEnd] as const) : null;
  change();
  requestAnimationFrame(() => {
    const isLost = document.activeElement === document.body && field !== document.body;
    if (!isLost || editor.isDestroyed) return;
    if (id === undefined || !focusField(editor, id, place)) editor.view.focus();
    else if (caret && isTextField(document.activeElement)) {
      document.activeElement.setSelectionRange(...caret);
    }
  });
}

function isTextField(element: Element | null): element is HTMLInputElement | HTMLTextAreaElement {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}

export function focusField(editor: Editor, id: string, place = 0): boolean {
  const block = editor.view.dom.querySelector(`[data-id="${CSS.escape(id)}"]`);
  const field = block?.querySelectorAll<HTMLElement>(fields)[place];
  field?.focus();
  return field !== undefined;
}

/**
 * Goes to the block's margin button, or the first field after the caret; browsers would go to the story's first. At the
 * end it gives false, so that the browser leaves the editor.
 */
export function focusAfterCaret(editor: Editor): boolean {
  const { view, state } = editor;
  const { node, offset } = view.domAtPos(state.selection.from);
  const caret = node.childNodes[offset] ?? node;
  const mark = markOf(caret, view.dom)?.querySelector<HTMLElement>(fields);
  if (mark) {
    mark.focus();
    return true;
  }
  const all = [...view.dom.querySelectorAll<HTMLElement>(fields)];
  const next = all.find((field) => {
    const relation = caret.compareDocumentPosition(field);
    return (
      (relation & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY)) > 0
    );
  });
  if (next) next.focus();
  else all.at(-1)?.focus({ preventScroll: true });
  return next !== undefined;
}

/** The margin comes before its block. */
function markOf(node: Node, story: HTMLElement): Element | null {
  const block = [...story.children].find((child) => child.contains(node));
  const before = block?.previousElementSibling;
  return before?.matches(".ProseMirror-widget") ? before : null;
}
