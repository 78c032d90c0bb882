import type { ResolvedPos } from "@tiptap/pm/model";
import { Selection, TextSelection } from "@tiptap/pm/state";
import { insertBlock } from "@/components/desk/body-editor/commands/blocks";
import { nodeType } from "@/components/desk/body-editor/commands/node-type";
import type { EditorChange } from "@/components/desk/body-editor/commands/run";
import { randomId } from "@/lib/base/random-id";

/** With the caret in its empty paragraph. A paragraph is behind it. */
export const insertBox: EditorChange = (transaction) => {
  const { schema } = transaction.doc.type;
  const paragraph = nodeType(schema, "paragraph");
  insertBlock(nodeType(schema, "box").create({ id: randomId() }, paragraph.create()))(transaction);
  const { from, to } = transaction.selection;
  if (transaction.doc.resolve(to).nodeAfter === null) {
    transaction.insert(to, paragraph.create());
  }
  transaction.setSelection(TextSelection.create(transaction.doc, from + 2));
  return true;
};

function isEmptyParagraphOfBox($caret: ResolvedPos): boolean {
  const { depth, parent } = $caret;
  return depth === 2 && $caret.node(1).type.name === "box" && parent.content.size === 0;
}

/** Enter in the empty last paragraph goes on behind the box. */
export const leaveBox: EditorChange = (transaction) => {
  const { selection } = transaction;
  const { $from } = selection;
  if (!selection.empty || !isEmptyParagraphOfBox($from)) return false;
  const box = $from.node(1);
  if (box.childCount === 1 || $from.index(1) < box.childCount - 1) return false;
  transaction.delete($from.before(2), $from.after(2));
  const behind = transaction.mapping.map($from.after(1));
  const paragraph = nodeType(box.type.schema, "paragraph").create();
  transaction.insert(behind, paragraph);
  transaction.setSelection(TextSelection.create(transaction.doc, behind + 1));
  return true;
};

/** Backspace in a box without anything in it. */
export const removeEmptyBox: EditorChange = (transaction) => {
  const { selection } = transaction;
  const { $from } = selection;
  if (!selection.empty || !isEmptyParagraphOfBox($from)) return false;
  if ($from.node(1).childCount > 1) return false;
  const at = $from.before(1);
  const { schema } = transaction.doc.type;
  transaction.replaceWith(at, $from.after(1), nodeType(schema, "paragraph").create());
  transaction.setSelection(Selection.near(transaction.doc.resolve(at + 1)));
  return true;
};
