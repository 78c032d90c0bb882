import type { Node, Schema } from "@tiptap/pm/model";
import { TextSelection, type Selection, type Transaction } from "@tiptap/pm/state";
import { isSame } from "@/lib/base/same";
import type { Body } from "@/lib/content/body/body";
import type { Block } from "@/lib/content/blocks/kinds";
import { bringBlock } from "@/components/desk/body-editor/apply/bring-block";
import { listDifferences, type Difference } from "@/components/desk/body-editor/apply/differences";
import { startsOf } from "@/components/desk/body-editor/apply/starts";
import { blockOf, startingDocument } from "@/components/desk/body-editor/live-body";
import { nodeFromBlock } from "@/components/desk/body-editor/document";

/**
 * Replaces only the words that differ, and leaves equal blocks alone. The block `stays` is never moved. Selection,
 * caret and stored styles stay beside their words.
 */
export function bringStory(transaction: Transaction, body: Body, stays: string | null): void {
  const { selection, storedMarks } = transaction;
  const { schema } = transaction.doc.type;
  const targets = targetNodes(body, transaction.doc);
  bringOrder(transaction, targets, stays);

  const { children } = transaction.doc;
  const starts = startsOf(children, 0);
  for (let index = children.length - 1; index >= 0; index -= 1) {
    const [node, target, start] = [children[index], targets[index], starts[index]];
    if (!node || !target || start === undefined || node === target) continue;
    const [has, wants] = [blockOf(node), blockOf(target)];
    if (has !== null && wants !== null && isSame(has, wants)) continue;
    bringBlock(transaction, start, has === null ? node : nodeOf(has, schema), target);
  }
  if (!transaction.docChanged) return;
  keepSelection(transaction, selection);
  transaction.setStoredMarks(storedMarks);
}

function nodeOf(block: Block, schema: Schema): Node {
  return schema.nodeFromJSON(nodeFromBlock(block));
}

function targetNodes(body: Body, doc: Node): readonly Node[] {
  const { schema } = doc.type;
  if (body.length > 0) return body.map((block) => nodeOf(block, schema));
  const isBlank = doc.childCount === 1 && doc.firstChild?.type.name === "paragraph";
  if (!isBlank || doc.textContent !== "") return schema.nodeFromJSON(startingDocument([])).children;
  return doc.children;
}

function bringOrder(transaction: Transaction, targets: readonly Node[], stays: string | null) {
  const { children } = transaction.doc;
  const starts = startsOf(children, 0);
  const start = (index: number) => starts[index] ?? 0;
  for (const difference of orderDifferences(idsOf(children), idsOf(targets), stays).reverse()) {
    const { from, to, newFrom, newTo } = difference;
    transaction.replaceWith(start(from), start(to), targets.slice(newFrom, newTo));
  }
}

/** Null without an id, or with one that an earlier block has. */
function idsOf(blocks: readonly Node[]): (string | null)[] {
  const seen = new Set<string>();
  return blocks.map((block) => {
    const id: unknown = block.attrs["id"];
    if (typeof id !== "string" || seen.has(id)) return null;
    seen.add(id);
    return id;
  });
}

function orderDifferences(
  before: readonly (string | null)[],
  after: readonly (string | null)[],
  stays: string | null,
): Difference[] {
  const isSame = (a: string | null, b: string | null) => a !== null && a === b;
  const [at, newAt] = [before.indexOf(stays), after.indexOf(stays)];
  if (stays === null || at < 0 || newAt < 0) return listDifferences(before, after, isSame);
  const below = listDifferences(before.slice(at), after.slice(newAt), isSame);
  return [
    ...listDifferences(before.slice(0, at), after.slice(0, newAt), isSame),
    ...below.map(({ from, to, newFrom, newTo }) => ({
      from: from + at,
      to: to + at,
      newFrom: newFrom + newAt,
      newTo: newTo + newAt,
    })),
  ];
}

/** Words that arrive at the caret or at an end of the selection stay outside it. */
function keepSelection(transaction: Transaction, selection: Selection): void {
  if (!(selection instanceof TextSelection)) return;
  const { doc, mapping } = transaction;
  const to = mapping.map(selection.to, -1);
  const from = selection.empty ? to : Math.min(mapping.map(selection.from, 1), to);
  const isForward = selection.anchor <= selection.head;
  const [$from, $to] = [doc.resolve(from), doc.resolve(to)];
  transaction.setSelection(
    isForward ? TextSelection.between($from, $to) : TextSelection.between($to, $from),
  );
}
