// What the page may ask of an open editor.
import type { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { useImperativeHandle, type Ref } from "react";
import type { Body } from "@/lib/content/body/body";
import { focusField } from "@/components/desk/body-editor/views/keep-focus";

export type BodyEditorHandle = {
  /**
   * Brings the story to this body by the fewest changes; caret, focus and what can be undone stay
   * the person's. `onChange` is not told of it: from the call on, the body in the editor is this
   * one, and the next `onChange` is something that the person did to it. While characters are
   * being composed the editor shows the body only after them; `onChange` reckons with it already.
   * An empty body is shown, and told at the next change, as one empty paragraph.
   */
  applyBody: (body: Body) => void;
  /** Sets the caret at the start of a block, or the focus in its first field, and scrolls to it. */
  focusBlock: (blockId: string) => void;
};

export function useEditorHandle(
  handle: Ref<BodyEditorHandle> | undefined,
  editor: Editor | null,
  applyBody: (body: Body) => void,
): void {
  useImperativeHandle(
    handle,
    () => ({ applyBody, focusBlock: (blockId) => editor && focusBlock(editor, blockId) }),
    [editor, applyBody],
  );
}

function focusBlock(editor: Editor, id: string): void {
  const { view, state } = editor;
  state.doc.forEach((block, start) => {
    if (block.attrs["id"] !== id) return;
    if (block.isAtom) {
      focusField(editor, id);
      return;
    }
    const selection = TextSelection.near(state.doc.resolve(start + 1));
    view.dispatch(state.tr.setSelection(selection).scrollIntoView());
    view.focus();
  });
}
