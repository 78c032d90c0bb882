import type { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { useImperativeHandle, type Ref } from "react";
import type { Body } from "@/lib/content/body/body";
import { focusField } from "@/components/desk/body-editor/views/keep-focus";

export type BodyEditorHandle = {
  /**
   * Changes the story by the fewest changes; caret, focus and undo stay the person's. `onChange` is not called for it.
   * During a composition the editor shows the body later, but `onChange` includes it at once.
   */
  applyBody: (body: Body) => void;
  /** Sets the caret before the first words. */
  focusStart: () => void;
  /** Sets the caret in a block, or the focus in its first field, and scrolls to it. */
  focusBlock: (blockId: string) => void;
};

export function useEditorHandle(
  handle: Ref<BodyEditorHandle> | undefined,
  editor: Editor | null,
  applyBody: (body: Body) => void,
): void {
  useImperativeHandle(
    handle,
    () => ({
      applyBody,
      focusStart: () => editor?.commands.focus("start"),
      focusBlock: (blockId) => editor && focusBlock(editor, blockId),
    }),
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
