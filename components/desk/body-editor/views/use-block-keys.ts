import type { Editor } from "@tiptap/core";
import type { KeyboardEvent } from "react";
import {
  moveBlocks,
  selectBlock,
  type GetPosition,
} from "@/components/desk/body-editor/commands/blocks";
import { runChange } from "@/components/desk/body-editor/commands/run";
import { useDeskRecords } from "@/components/desk/body-editor/desk-records";
import { keepFocus } from "@/components/desk/body-editor/views/keep-focus";

/**
 * Escape goes to the text, Alt+F10 to the tools, Alt+Up and Alt+Down move the block; undo is the story's. Enter does
 * not submit a form around the editor.
 */
export function useBlockKeys(editor: Editor, getPos: GetPosition) {
  const { focusToolbar } = useDeskRecords();

  function act(event: KeyboardEvent<HTMLElement>): boolean {
    const { key, altKey } = event;
    const isMod = event.ctrlKey || event.metaKey;
    if (key === "Enter") return event.target instanceof HTMLInputElement;
    if (key === "Escape") {
      selectBlock(editor, getPos);
      editor.view.focus();
      return true;
    }
    if (altKey && key === "F10") {
      selectBlock(editor, getPos);
      focusToolbar();
      return true;
    }
    if (altKey && (key === "ArrowUp" || key === "ArrowDown")) {
      selectBlock(editor, getPos);
      keepFocus(editor, () => runChange(editor, moveBlocks(key === "ArrowUp" ? "up" : "down")));
      return true;
    }
    if (isMod && !altKey && /^[zy]$/i.test(key)) {
      const isRedo = event.shiftKey || key.toLowerCase() === "y";
      keepFocus(editor, () => (isRedo ? editor.commands.redo() : editor.commands.undo()));
      return true;
    }
    return false;
  }

  return (event: KeyboardEvent<HTMLElement>) => {
    if (!event.defaultPrevented && act(event)) event.preventDefault();
  };
}
