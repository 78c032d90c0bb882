import { NodeRange, Slice, type Node } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { ReplaceAroundStep } from "@tiptap/pm/transform";
import { isSame } from "@/lib/base/same";
import { bringParts, eachPartFromEnd } from "@/components/desk/body-editor/apply/bring-parts";
import { bringTable } from "@/components/desk/body-editor/apply/bring-table";
import { bringText } from "@/components/desk/body-editor/apply/bring-text";
import { listDifferences } from "@/components/desk/body-editor/apply/differences";
import { startsOf } from "@/components/desk/body-editor/apply/starts";
import { nodeType } from "@/components/desk/body-editor/commands/node-type";

/**
 * The block begins at `at`; `settled` is the node of its saved form, which lacks the space that a person has just typed
 * at a field's end.
 */
export function bringBlock(
  transaction: Transaction,
  at: number,
  settled: Node,
  target: Node,
): void {
  const block = transaction.doc.nodeAt(at);
  if (block === null) return;
  if (block.type === target.type) bringFields(transaction, at, settled, target);
  else if (block.isTextblock && target.isTextblock)
    transaction.setNodeMarkup(at, target.type, target.attrs);
  else if (block.isTextblock && isList(target)) wrapInList(transaction, at, target);
  else if (isList(block) && target.isTextblock) unwrapFromList(transaction, at, target);
  else transaction.replaceWith(at, at + block.nodeSize, target);

  if (isList(target)) bringItems(transaction, at, target);
  else if (target.type.name === "table") bringTable(transaction, at, target);
  else if (target.type.name === "box") bringInner(transaction, at, target);
  else if (target.isTextblock) bringText(transaction, at, target);
}

function bringInner(transaction: Transaction, at: number, box: Node): void {
  bringParts(transaction, at, box, "id");
  eachPartFromEnd(transaction, at, box, (innerAt, inner, target) =>
    bringBlock(transaction, innerAt, inner, target),
  );
}

function isList(block: Node): boolean {
  return block.type.name === "list";
}

function bringFields(transaction: Transaction, at: number, settled: Node, target: Node): void {
  for (const [name, value] of Object.entries(target.attrs)) {
    if (!isSame(settled.attrs[name], value)) {
      transaction.setNodeAttribute(at, name, value);
    }
  }
}

/** The text stays in place, so that the caret stays in it. */
function wrapInList(transaction: Transaction, at: number, list: Node): void {
  const { schema } = list.type;
  transaction.setNodeMarkup(at, nodeType(schema, "paragraph"), { id: null });
  const { doc } = transaction;
  const $text = doc.resolve(at + 1);
  const range = new NodeRange($text, $text, $text.depth - 1);
  transaction.wrap(range, [
    { type: list.type, attrs: list.attrs },
    { type: nodeType(schema, "listItem") },
  ]);
}

/** Keeps one text in place: the item with the caret, or the first. */
function unwrapFromList(transaction: Transaction, at: number, target: Node): void {
  const { doc, selection } = transaction;
  const list = doc.nodeAt(at);
  if (list === null) return;
  const end = at + list.nodeSize;
  const { $head } = selection;
  const depth = doc.resolve(at).depth + 1;
  const isInList = $head.depth > depth && $head.before(depth) === at;
  const kept = isInList ? $head.before(depth + 1) : at + 1;
  const item = doc.nodeAt(kept);
  const text = kept + 1;
  const textEnd = kept + (item?.nodeSize ?? 0) - 1;
  transaction.step(new ReplaceAroundStep(at, end, text, textEnd, Slice.empty, 0));
  transaction.setNodeMarkup(at, target.type, target.attrs);
}

function isSameItem(a: Node, b: Node): boolean {
  return (
    a.firstChild !== null && b.firstChild !== null && a.firstChild.content.eq(b.firstChild.content)
  );
}

/** Items have no ids, so they are paired by position. */
function bringItems(transaction: Transaction, at: number, target: Node): void {
  const items = transaction.doc.nodeAt(at)?.children ?? [];
  const starts = startsOf(items, at + 1);
  const start = (index: number) => starts[index] ?? 0;
  for (const difference of listDifferences(items, target.children, isSameItem).reverse()) {
    const { from, to, newFrom, newTo } = difference;
    const changed = Math.min(to - from, newTo - newFrom);
    transaction.replaceWith(
      start(from + changed),
      start(to),
      target.children.slice(newFrom + changed, newTo),
    );
    for (let index = changed - 1; index >= 0; index -= 1) {
      const text = target.children[newFrom + index]?.firstChild;
      if (text) bringText(transaction, start(from + index) + 1, text);
    }
  }
  eachPartFromEnd(transaction, at, target, (itemAt, item, wanted) =>
    bringFields(transaction, itemAt, item, wanted),
  );
}
