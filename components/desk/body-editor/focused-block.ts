import type { Editor } from "@tiptap/core";
import { NodeSelection, type EditorState } from "@tiptap/pm/state";

export function blockAtSelection({ doc, selection }: EditorState): string | null {
  const $place = selection instanceof NodeSelection ? selection.$from : selection.$head;
  const block = doc.maybeChild(Math.min($place.index(0), doc.childCount - 1));
  const id: unknown = block?.attrs["id"];
  return typeof id === "string" ? id : null;
}

export function focusedBlock(editor: Editor): string | null {
  return focusedField(editor)?.block ?? blockAtSelection(editor.state);
}

export function focusedField(editor: Editor): { field: HTMLElement; block: string | null } | null {
  const { dom } = editor.view;
  const field = dom.ownerDocument.activeElement;
  if (!(field instanceof HTMLElement) || field === dom || !dom.contains(field)) return null;
  const block = field.closest<HTMLElement>("[data-id]")?.dataset["id"];
  return { field, block: block ?? null };
}
