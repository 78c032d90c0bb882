import { isActive } from "@tiptap/core";
import { redoDepth, undoDepth } from "@tiptap/pm/history";
import { TextSelection, type EditorState, type Selection } from "@tiptap/pm/state";
import type { Node } from "@tiptap/pm/model";
import {
  canMoveItems,
  isOrderedAt,
  selectedItems,
} from "@/components/desk/body-editor/commands/item-level";
import { textKindOf } from "@/components/desk/body-editor/commands/text-kind";
import { selectedInner } from "@/components/desk/body-editor/commands/selected-blocks";

export type ToolState = {
  /** The kind of the first selected block; of a list, the sort of the first selected item. */
  kind: string;
  isText: boolean;
  isInBox: boolean;
  canIndent: boolean;
  canOutdent: boolean;
  isBold: boolean;
  isItalic: boolean;
  isSuperscript: boolean;
  isSubscript: boolean;
  isLink: boolean;
  isFirst: boolean;
  isLast: boolean;
  canUndo: boolean;
  canRedo: boolean;
  isReadOnly: boolean;
};

export const noToolState: ToolState = {
  kind: "",
  isText: false,
  isInBox: false,
  canIndent: false,
  canOutdent: false,
  isBold: false,
  isItalic: false,
  isSuperscript: false,
  isSubscript: false,
  isLink: false,
  isFirst: true,
  isLast: true,
  canUndo: false,
  canRedo: false,
  isReadOnly: true,
};

function kindOf(block: Node, selection: Selection): string {
  if (block.type.name !== "list") return textKindOf(block) ?? block.type.name;
  return isOrderedAt(block, selectedItems(selection)?.first ?? 0) ? "numbered" : "bulleted";
}

export function toolState(state: EditorState, isReadOnly: boolean): ToolState {
  const { container, nodes, first, last } = selectedInner(state.doc, state.selection);
  const [block] = nodes;
  return {
    kind: block ? kindOf(block, state.selection) : "",
    isText:
      state.selection instanceof TextSelection ||
      (!state.selection.empty && nodes.some((node) => !node.isAtom)),
    isInBox: container.type.name === "box",
    canIndent: canMoveItems(state.selection, 1),
    canOutdent: canMoveItems(state.selection, -1),
    isBold: isActive(state, "bold"),
    isItalic: isActive(state, "italic"),
    isSuperscript: isActive(state, "superscript"),
    isSubscript: isActive(state, "subscript"),
    isLink: isActive(state, "link"),
    isFirst: first === 0,
    isLast: last === container.childCount - 1,
    canUndo: undoDepth(state) > 0,
    canRedo: redoDepth(state) > 0,
    isReadOnly,
  };
}
