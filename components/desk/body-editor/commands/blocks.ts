import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { NodeSelection, Selection } from "@tiptap/pm/state";
import { nodeType } from "@/components/desk/body-editor/commands/node-type";
import type { EditorChange } from "@/components/desk/body-editor/commands/run";
import {
  selectedBlocks,
  selectedInner,
} from "@/components/desk/body-editor/commands/selected-blocks";

/**
 * Moves the selected blocks one place. The neighbour is replaced instead, so that the caret stays. Refuses at the ends.
 */
export function moveBlocks(direction: "up" | "down"): EditorChange {
  return (transaction) => {
    const { doc } = transaction;
    const { container, first, last, from, to } = selectedInner(doc, transaction.selection);
    const neighbour = container.maybeChild(direction === "up" ? first - 1 : last + 1);
    if (!neighbour) return false;
    if (direction === "up") {
      transaction.delete(from - neighbour.nodeSize, from);
      transaction.insert(to - neighbour.nodeSize, neighbour);
    } else {
      transaction.delete(to, to + neighbour.nodeSize);
      transaction.insert(from, neighbour);
    }
    return true;
  };
}

/** Leaves an empty paragraph in an empty story or box. */
export const removeBlocks: EditorChange = (transaction) => {
  const { doc } = transaction;
  const { container, nodes, from, to } = selectedInner(doc, transaction.selection);
  if (nodes.length === container.childCount) {
    transaction.replaceWith(from, to, nodeType(doc.type.schema, "paragraph").create());
  } else {
    transaction.delete(from, to);
  }
  const near = Math.min(from, transaction.doc.content.size);
  transaction.setSelection(Selection.near(transaction.doc.resolve(near)));
  return true;
};

function canHold(container: Node, block: Node): boolean {
  return container.type.contentMatch.matchType(block.type) !== null;
}

/** After the selected blocks, or in place of an empty paragraph. */
export function insertBlock(block: Node): EditorChange {
  return (transaction) => {
    const { doc, selection } = transaction;
    const inner = selectedInner(doc, selection);
    const blocks = canHold(inner.container, block) ? inner : selectedBlocks(doc, selection);
    const last = blocks.nodes.at(-1);
    const isBlank = last?.type.name === "paragraph" && last.content.size === 0;
    const at = isBlank ? blocks.to - last.nodeSize : blocks.to;
    transaction.replaceWith(at, blocks.to, block);
    transaction.setSelection(NodeSelection.create(transaction.doc, at));
    return true;
  };
}

/** The caret stands behind it, in a paragraph. */
export const insertRule: EditorChange = (transaction) => {
  const { schema } = transaction.doc.type;
  insertBlock(nodeType(schema, "rule").create())(transaction);
  const behind = transaction.selection.to;
  if (transaction.doc.resolve(behind).nodeAfter?.type.name !== "paragraph") {
    transaction.insert(behind, nodeType(schema, "paragraph").create());
  }
  transaction.setSelection(Selection.near(transaction.doc.resolve(behind + 1)));
  return true;
};

/** Sets the caret in the last paragraph if it is empty, or in a new one. */
export const writeAtEnd: EditorChange = (transaction) => {
  const last = transaction.doc.lastChild;
  if (last?.type.name !== "paragraph") {
    const paragraph = nodeType(transaction.doc.type.schema, "paragraph").create();
    transaction.insert(transaction.doc.content.size, paragraph);
  }
  transaction.setSelection(Selection.atEnd(transaction.doc));
  return true;
};

export type GetPosition = () => number | undefined;

/**
 * One word typed into a field is one step to undo. Undo leaves other fields alone, which a colleague may have changed.
 * Refuses if the block is gone. `word` names the word that is typed, where it is not the attribute itself.
 */
export function setBlockAttributes(
  getPosition: GetPosition,
  attributes: Record<string, unknown>,
  word?: string,
): EditorChange {
  return (transaction) => {
    const position = getPosition();
    const block = position === undefined ? null : transaction.doc.nodeAt(position);
    if (position === undefined || block === null) return false;
    const changed = Object.entries(attributes);
    for (const [name, value] of changed) transaction.setNodeAttribute(position, name, value);
    const [only, second] = changed;
    const isText = only && !second && typeof only[1] === "string";
    const typed = word ?? (isText ? `${only[0]},${String(only[1]).split(" ").length}` : null);
    // The history joins changes with the same mark, as for compositions.
    if (typed !== null) transaction.setMeta("composition", `${block.attrs["id"]},${typed}`);
    return true;
  };
}

export function selectBlock(editor: Editor, getPosition: GetPosition): void {
  const position = getPosition();
  if (position === undefined) return;
  const { tr, doc } = editor.state;
  const block = doc.nodeAt(position);
  const selection = block?.isTextblock
    ? Selection.near(doc.resolve(position + block.nodeSize - 1), -1)
    : NodeSelection.create(doc, position);
  editor.view.dispatch(tr.setSelection(selection));
}
