import { isActive } from "@tiptap/core";
import { redoDepth, undoDepth } from "@tiptap/pm/history";
import { TextSelection, type EditorState } from "@tiptap/pm/state";
import type { Node } from "@tiptap/pm/model";
import { textKindOf } from "@/components/desk/body-editor/commands/text-kind";
import { selectedInner } from "@/components/desk/body-editor/commands/selected-blocks";

export type ToolState = {
  /** The kind of the first selected block; of a list, its sort. */
  kind: string;
  isText: boolean;
  isInBox: boolean;
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

function kindOf(block: Node): string {
  if (block.type.name !== "list") return textKindOf(block) ?? block.type.name;
  return block.attrs["isOrdered"] === true ? "numbered" : "bulleted";
}

export function toolState(state: EditorState, isReadOnly: boolean): ToolState {
  const { container, nodes, first, last } = selectedInner(state.doc, state.selection);
  const [block] = nodes;
  return {
    kind: block ? kindOf(block) : "",
    isText:
      state.selection instanceof TextSelection ||
      (!state.selection.empty && nodes.some((node) => !node.isAtom)),
    isInBox: container.type.name === "box",
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
