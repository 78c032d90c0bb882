// Tab and Shift+Tab go from cell to cell, Enter goes down, Escape selects the table, Alt+F10 goes to its tools.
import { Extension } from "@tiptap/core";
import { NodeSelection } from "@tiptap/pm/state";
import {
  cellAt,
  cellBelow,
  nextCell,
  previousCell,
} from "@/components/desk/body-editor/commands/table";
import { runChange } from "@/components/desk/body-editor/commands/run";

export const TableKeys = Extension.create({
  name: "tableKeys",
  // Before those of the story.
  priority: 250,
  addKeyboardShortcuts() {
    const { editor } = this;
    return {
      Tab: () => runChange(editor, nextCell),
      "Shift-Tab": () => runChange(editor, previousCell),
      Enter: () => runChange(editor, cellBelow),
      Escape: () => {
        const cells = cellAt(editor.state);
        if (cells === null) return false;
        const { doc, tr } = editor.state;
        editor.view.dispatch(tr.setSelection(NodeSelection.create(doc, cells.start - 1)));
        return true;
      },
      "Alt-F10": () => {
        const cells = cellAt(editor.state);
        const dom = cells && editor.view.nodeDOM(cells.start - 1);
        const tools = dom instanceof Element ? dom.querySelector("[role=toolbar]") : null;
        const tool = tools?.querySelector<HTMLElement>("[tabindex='0']");
        tool?.focus();
        return tool !== undefined && tool !== null;
      },
    };
  },
});
