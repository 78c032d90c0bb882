// The keys of the text, besides those of every editor: Shift+Enter is Enter, Alt+Up and Alt+Down move the block, Tab goes into
// the fields of the block where the caret is.
import { Extension, extensions } from "@tiptap/core";
import { NodeSelection, TextSelection } from "@tiptap/pm/state";
import { moveBlocks } from "@/components/desk/body-editor/commands/blocks";
import { run } from "@/components/desk/body-editor/commands/run";
import { splitText } from "@/components/desk/body-editor/commands/split-text";
import { fieldWords } from "@/components/desk/body-editor/views/field-words";
import { focusField } from "@/components/desk/body-editor/views/keep-focus";

/**
 * The editor's usual keys without the plugin that comes with them. That plugin resets blocks of a
 * story that was selected whole and is empty afterwards, ids too; new ids are a change that makes
 * it reset them again, without end. An editor with this has the core's own `keymap` off.
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
      "Alt-ArrowUp": () => run(editor, moveBlocks("up")),
      "Alt-ArrowDown": () => run(editor, moveBlocks("down")),
      Tab: () => {
        const { selection } = editor.state;
        const block = selection instanceof NodeSelection ? selection.node : selection.$from.node(1);
        const id = block ? fieldWords(block, "id") : null;
        return id !== null && focusField(editor, id);
      },
    };
  },
});
