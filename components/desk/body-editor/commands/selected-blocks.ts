import type { Node } from "@tiptap/pm/model";
import { Selection, TextSelection, type Transaction } from "@tiptap/pm/state";

export type SelectedBlocks = {
  /** The story, or a box. */
  container: Node;
  nodes: Node[];
  /** Positions among the blocks of the container. */
  first: number;
  last: number;
  /** Positions in the document. */
  from: number;
  to: number;
};

/** Blocks of the story. */
export function selectedBlocks(doc: Node, selection: Selection): SelectedBlocks {
  return selectedIn(selection, 0, doc);
}

/** Blocks of the box that has the whole selection, or else of the story. */
export function selectedInner(doc: Node, selection: Selection): SelectedBlocks {
  const { $from, $to } = selection;
  const isInBox =
    Math.min($from.depth, $to.depth) > 0 &&
    $from.node(1).type.name === "box" &&
    $from.before(1) === $to.before(1);
  return isInBox ? selectedIn(selection, 1, $from.node(1)) : selectedBlocks(doc, selection);
}

function selectedIn({ $from, $to }: Selection, depth: number, container: Node): SelectedBlocks {
  const first = Math.min($from.index(depth), container.childCount - 1);
  const end = $to.depth === depth ? $to.index(depth) - 1 : $to.index(depth);
  const last = Math.max(first, end);
  const start = $from.start(depth);
  const nodes: Node[] = [];
  let from = start;
  let to = start;
  container.forEach((node, position, index) => {
    if (index === first) from = start + position;
    if (index >= first && index <= last) {
      nodes.push(node);
      to = start + position + node.nodeSize;
    }
  });
  return { container, nodes, first, last, from, to };
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
