// Focus survives a change that draws a block anew.
import type { Editor } from "@tiptap/core";

const fields = "input, textarea, select, button";

/**
 * Runs a change, then gives the focus back to the field that had it: by the id of its block and
 * its place in it. Goes to the text where that field is gone.
 */
export function keepFocus(editor: Editor, change: () => void): void {
  const field = document.activeElement;
  const block = field?.closest<HTMLElement>("[data-id]");
  const place = block && field ? [...block.querySelectorAll(fields)].indexOf(field) : -1;
  const id = block?.dataset["id"];
  change();
  requestAnimationFrame(() => {
    if (field?.isConnected && document.activeElement === field) return;
    if (id === undefined || !focusField(editor, id, place)) editor.commands.focus();
  });
}

/** Focuses a field of a block, the first by default. False where there is no such field. */
export function focusField(editor: Editor, id: string, place = 0): boolean {
  const block = editor.view.dom.querySelector(`[data-id="${CSS.escape(id)}"]`);
  const field = block?.querySelectorAll<HTMLElement>(fields)[place];
  field?.focus();
  return field !== undefined;
}
