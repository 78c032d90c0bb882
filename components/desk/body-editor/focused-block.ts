// Which block of the story the person is in.
import type { Editor } from "@tiptap/core";
import { NodeSelection, type EditorState } from "@tiptap/pm/state";

/** The id of the block with the caret, or of the one that is selected. */
export function blockAtSelection({ doc, selection }: EditorState): string | null {
  const $place = selection instanceof NodeSelection ? selection.$from : selection.$head;
  const block = doc.maybeChild(Math.min($place.index(0), doc.childCount - 1));
  const id: unknown = block?.attrs["id"];
  return typeof id === "string" ? id : null;
}

/** The id of the block whose field has the focus, or else of the block at the selection. */
export function focusedBlock(editor: Editor): string | null {
  return focusedField(editor)?.block ?? blockAtSelection(editor.state);
}

/** The field inside a block that has the focus, if one has. */
export function focusedField(editor: Editor): { field: HTMLElement; block: string | null } | null {
  const { dom } = editor.view;
  const field = dom.ownerDocument.activeElement;
  if (!(field instanceof HTMLElement) || field === dom || !dom.contains(field)) return null;
  const block = field.closest<HTMLElement>("[data-id]")?.dataset["id"];
  return { field, block: block ?? null };
}
