// Where the focus goes among the fields of the story, and how it survives a block drawn anew.
import type { Editor } from "@tiptap/core";

const fields = ":is(input, textarea, select, button):not(:disabled)";

/**
 * Runs a change, then gives the focus back, if it was lost, to the field that had it: by the id of
 * its block and its place in it. Goes to the text where that field is gone.
 */
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

/** Focuses a field of a block, the first by default. False where there is no such field. */
export function focusField(editor: Editor, id: string, place = 0): boolean {
  const block = editor.view.dom.querySelector(`[data-id="${CSS.escape(id)}"]`);
  const field = block?.querySelectorAll<HTMLElement>(fields)[place];
  field?.focus();
  return field !== undefined;
}

/**
 * Tab in the text goes to the mark of the caret's block, if it has a button, or else to the first
 * field after the caret: browsers would go to the first of the whole story. Where none follows, it goes to the last and says false, so that the browser's own
 * step leads out of the editor.
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

/** What stands in the margin of the block that a node of the page is in: it comes before its block. */
function markOf(node: Node, story: HTMLElement): Element | null {
  const block = [...story.children].find((child) => child.contains(node));
  const before = block?.previousElementSibling;
  return before?.matches(".ProseMirror-widget") ? before : null;
}
