// The parts of a block, such as the rows of a table, are found by an id that they have as an attribute.
import type { Node } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { listDifferences } from "@/components/desk/body-editor/apply/differences";
import { startsOf } from "@/components/desk/body-editor/apply/starts";

/** Adds, removes and orders them, and leaves what is in them. */
export function bringParts(transaction: Transaction, at: number, target: Node, name: string): void {
  const parts = transaction.doc.nodeAt(at)?.children ?? [];
  const starts = startsOf(parts, at + 1);
  const start = (index: number) => starts[index] ?? 0;
  const isSame = (a: Node, b: Node) => a.attrs[name] !== null && a.attrs[name] === b.attrs[name];
  for (const found of listDifferences(parts, target.children, isSame).reverse()) {
    const { from, to, newFrom, newTo } = found;
    transaction.replaceWith(start(from), start(to), target.children.slice(newFrom, newTo));
  }
}

/** From the end, so that earlier positions stay valid. */
export function eachPartFromEnd(
  transaction: Transaction,
  at: number,
  target: Node,
  bring: (at: number, part: Node, target: Node) => void,
): void {
  const parts = transaction.doc.nodeAt(at)?.children ?? [];
  const starts = startsOf(parts, at + 1);
  for (let index = parts.length - 1; index >= 0; index -= 1) {
    const [start, part, wanted] = [starts[index], parts[index], target.maybeChild(index)];
    if (start !== undefined && part && wanted && part !== wanted) bring(start, part, wanted);
  }
}
