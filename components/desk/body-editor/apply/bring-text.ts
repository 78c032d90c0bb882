import type { Mark, Node } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { textDifferences } from "@/components/desk/body-editor/apply/differences";

/** `at`: the start of the text's node, which keeps its kind and attributes. */
export function bringText(transaction: Transaction, at: number, target: Node): void {
  bringWords(transaction, at, target);
  bringStyles(transaction, at, target);
}

function bringWords(transaction: Transaction, at: number, target: Node): void {
  const words = transaction.doc.nodeAt(at)?.textContent ?? "";
  if (words === target.textContent) return;
  // From the end, so that earlier positions stay valid.
  for (const { from, to, newFrom, newTo } of textDifferences(words, target.textContent).reverse()) {
    transaction.replaceWith(at + 1 + from, at + 1 + to, target.content.cut(newFrom, newTo));
  }
}

type Stretch = { from: number; to: number; marks: readonly Mark[] };

function stretchesOf(text: Node): Stretch[] {
  const stretches: Stretch[] = [];
  text.forEach((node, from) => {
    stretches.push({ from, to: from + node.nodeSize, marks: node.marks });
  });
  return stretches;
}

/** Styles do not replace words, so that the caret stays. */
function bringStyles(transaction: Transaction, at: number, target: Node): void {
  const text = transaction.doc.nodeAt(at);
  if (text === null || text.content.eq(target.content)) return;
  const wanted = stretchesOf(target);
  for (const has of stretchesOf(text)) {
    for (const wants of wanted) {
      const from = at + 1 + Math.max(has.from, wants.from);
      const to = at + 1 + Math.min(has.to, wants.to);
      if (from >= to) continue;
      for (const mark of has.marks) {
        if (!mark.isInSet(wants.marks)) transaction.removeMark(from, to, mark);
      }
      for (const mark of wants.marks) {
        if (!mark.isInSet(has.marks)) transaction.addMark(from, to, mark);
      }
    }
  }
}
