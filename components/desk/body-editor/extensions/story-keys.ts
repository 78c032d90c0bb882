// Shift+Enter is Enter, Alt+Up and Alt+Down move the block, Tab goes to the next field after the caret.
import { Extension, extensions, type Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { moveBlocks } from "@/components/desk/body-editor/commands/blocks";
import { runChange } from "@/components/desk/body-editor/commands/run";
import { focusAfterCaret } from "@/components/desk/body-editor/views/keep-focus";

/**
 * Without the kit's plugin, which resets an emptied story: new ids are a change that makes it reset again, for ever.
 * The core's `keymap` must be off.
 */
export const UsualKeys = extensions.Keymap.extend({ addProseMirrorPlugins: () => [] });

export const StoryKeys = Extension.create({
  name: "storyKeys",
  priority: 200,
  addKeyboardShortcuts() {
    const { editor } = this;
    return {
      Enter: () => {
        const { selection } = editor.state;
        const isAcross = !selection.$from.sameParent(selection.$to);
        return selection instanceof TextSelection && isAcross && splitText(editor);
      },
      "Shift-Enter": () => editor.commands.keyboardShortcut("Enter"),
      "Alt-ArrowUp": () => runChange(editor, moveBlocks("up")),
      "Alt-ArrowDown": () => runChange(editor, moveBlocks("down")),
      Tab: () => focusAfterCaret(editor),
    };
  },
});

/**
 * Splits the text at the caret. A selection is deleted first and the split made where that
 * leaves the caret: the editor's own split loses its place where whole blocks were selected.
 */
export function splitText(editor: Editor): boolean {
  if (editor.state.selection.empty) return editor.commands.splitBlock();
  return editor.chain().deleteSelection().splitBlock().run();
}
