// Tab and Shift+Tab move an item in and out. Where it can go no further they leave the text, so that the keyboard is not
// caught.
import { Extension } from "@tiptap/core";
import { moveItems } from "@/components/desk/body-editor/commands/item-level";
import { runChange } from "@/components/desk/body-editor/commands/run";

export const ListKeys = Extension.create({
  name: "listKeys",
  // Before those of the story.
  priority: 250,
  addKeyboardShortcuts() {
    const { editor } = this;
    return {
      Tab: () => runChange(editor, moveItems(1)),
      "Shift-Tab": () => runChange(editor, moveItems(-1)),
    };
  },
});
