import type { Node } from "@tiptap/pm/model";
import { Selection, TextSelection, type Transaction } from "@tiptap/pm/state";

export type SelectedBlocks = {
  nodes: Node[];
  /** Positions among the blocks. */
  first: number;
  last: number;
  /** Positions in the document. */
  from: number;
  to: number;
};

export function selectedBlocks(doc: Node, selection: Selection): SelectedBlocks {
  const { $from, $to } = selection;
  const first = Math.min($from.index(0), doc.childCount - 1);
  const end = $to.depth === 0 ? $to.index(0) - 1 : $to.index(0);
  const last = Math.max(first, end);
  const nodes: Node[] = [];
  let from = 0;
  let to = 0;
  doc.forEach((node, position, index) => {
    if (index === first) from = position;
    if (index >= first && index <= last) {
      nodes.push(node);
      to = position + node.nodeSize;
    }
  });
  return { nodes, first, last, from, to };
}

/** The number of a text in a range, and a position in it. */
type TextPlace = { text: number; offset: number };

function textPlace(doc: Node, from: number, position: number): TextPlace {
  let text = -1;
  let start = from;
  doc.nodesBetween(from, Math.max(from + 1, position), (node, at) => {
    if (!node.isTextblock || at < from || at >= position) return true;
    text += 1;
    start = at + 1;
    return false;
  });
  return { text: Math.max(0, text), offset: Math.max(0, position - start) };
}

function positionAt(doc: Node, from: number, to: number, place: TextPlace): number | null {
  let text = -1;
  let found: number | null = null;
  doc.nodesBetween(from, to, (node, at) => {
    if (!node.isTextblock) return true;
    text += 1;
    if (text === place.text) found = at + 1 + Math.min(place.offset, node.content.size);
    return false;
  });
  return found;
}

/** The new blocks hold the same texts in the same order. */
export function replaceBlocks(
  transaction: Transaction,
  blocks: SelectedBlocks,
  nodes: Node[],
): void {
  const { selection, doc } = transaction;
  const anchor = textPlace(doc, blocks.from, selection.anchor);
  const head = textPlace(doc, blocks.from, selection.head);
  transaction.replaceWith(blocks.from, blocks.to, nodes);

  const end = blocks.from + nodes.reduce((size, node) => size + node.nodeSize, 0);
  const newAnchor = positionAt(transaction.doc, blocks.from, end, anchor);
  const newHead = positionAt(transaction.doc, blocks.from, end, head);
  if (newAnchor !== null && newHead !== null) {
    transaction.setSelection(TextSelection.create(transaction.doc, newAnchor, newHead));
  }
}
