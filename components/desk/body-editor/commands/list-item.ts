import { Fragment, type Node } from "@tiptap/pm/model";
import type { ResolvedPos } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { isInItem, selectedItems } from "@/components/desk/body-editor/commands/item-level";
import { nodeType } from "@/components/desk/body-editor/commands/node-type";
import type { EditorChange } from "@/components/desk/body-editor/commands/run";
import {
  replaceBlocks,
  selectedInner,
} from "@/components/desk/body-editor/commands/selected-blocks";

function caretInItem({ selection }: Transaction): ResolvedPos | null {
  return selection.empty && isInItem(selection.$from) ? selection.$from : null;
}

/**
 * Makes the selected items paragraphs and parts the list. If no items stay before, the first paragraph takes the list's
 * id.
 */
export function liftItems(transaction: Transaction): boolean {
  const selected = selectedItems(transaction.selection);
  if (selected === null) return false;
  const { list, first, last } = selected;
  const items = list.children;
  const before = items.slice(0, first);
  const after = items.slice(last + 1);
  const paragraph = nodeType(list.type.schema, "paragraph");
  const lifted = items
    .slice(first, last + 1)
    .flatMap((item) => item.children)
    .map((text, index) =>
      index === 0 && before.length === 0
        ? paragraph.create({ id: list.attrs["id"] }, text.content)
        : text,
    );
  const nodes: Node[] = [...lifted];
  if (before.length > 0) nodes.unshift(list.copy(Fragment.from(before)));
  if (after.length > 0) {
    nodes.push(list.type.create({ ...list.attrs, id: null }, Fragment.from(after)));
  }
  replaceBlocks(transaction, selectedInner(transaction.doc, transaction.selection), nodes);
  return true;
}

/** Takes the caret's item out of its list if it is empty, or if the caret is at the first item's start. */
export function leaveList(when: "empty" | "at its start"): EditorChange {
  return (transaction) => {
    const $caret = caretInItem(transaction);
    if ($caret === null) return false;
    const isDue =
      when === "empty"
        ? $caret.parent.content.size === 0
        : $caret.parentOffset === 0 && $caret.index(-2) === 0;
    return isDue && liftItems(transaction);
  };
}

export const joinItemBackward: EditorChange = (transaction) => {
  const $caret = caretInItem(transaction);
  if ($caret === null || $caret.parentOffset > 0 || $caret.index(-2) === 0) return false;
  transaction.join($caret.before(-1), 2);
  return true;
};

export const joinItemForward: EditorChange = (transaction) => {
  const $caret = caretInItem(transaction);
  if ($caret === null || $caret.parentOffset < $caret.parent.content.size) return false;
  if ($caret.index(-2) === $caret.node(-2).childCount - 1) return false;
  transaction.join($caret.after(-1), 2);
  return true;
};
