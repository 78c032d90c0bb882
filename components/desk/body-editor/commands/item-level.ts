// Items go into lists within their list, and out again. What stands below an item goes along.
import type { Node, ResolvedPos } from "@tiptap/pm/model";
import type { Selection, Transaction } from "@tiptap/pm/state";
import { isSame } from "@/lib/base/same";
import { deepest, settledLevels, type ItemLevel } from "@/lib/content/blocks/list-levels";
import type { EditorChange } from "@/components/desk/body-editor/commands/run";

export function isInItem($position: ResolvedPos): boolean {
  return $position.depth >= 3 && $position.node(-2).type.name === "list";
}

/** Items of one list, by their places in it. */
export type SelectedItems = { list: Node; start: number; first: number; last: number };

export function selectedItems({ $from, $to }: Selection): SelectedItems | null {
  if (!isInItem($from) || !isInItem($to) || $from.before(-2) !== $to.before(-2)) return null;
  const [first, last] = [$from.index(-2), $to.index(-2)];
  return { list: $from.node(-2), start: $from.start(-2), first, last };
}

export function levelOf({ attrs }: Node): ItemLevel {
  const depth: unknown = attrs["depth"];
  return typeof depth === "number" && depth > 0
    ? { depth, isOrdered: attrs["isOrdered"] === true }
    : null;
}

/** Whether the items of a place are numbered. */
export function isOrderedAt(list: Node, place: number): boolean {
  const item = list.maybeChild(place);
  return (item && levelOf(item)?.isOrdered) ?? list.attrs["isOrdered"] === true;
}

function depthIn(levels: readonly ItemLevel[], place: number): number {
  return levels[place]?.depth ?? (place in levels ? 0 : -1);
}

/** Null if they cannot go there. An item that joins others in their list gets their sort. */
function levelsAfter({ list, first, last }: SelectedItems, by: 1 | -1): ItemLevel[] | null {
  const levels = list.children.map(levelOf);
  const places = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  if (by === -1 && places.every((place) => levels[place] === null)) return null;
  const goesAlong = by === 1 || levels[last] !== null;
  let below = last + 1;
  while (goesAlong && depthIn(levels, below) > depthIn(levels, last)) places.push(below++);
  const isTooDeep = places.some((place) => depthIn(levels, place) + by > deepest);
  const isFirstThere = depthIn(levels, first) > depthIn(levels, first - 1);
  if (by === 1 && (isTooDeep || isFirstThere)) return null;
  for (const place of places) {
    const depth = Math.max(0, depthIn(levels, place) + by);
    let beside = place - 1;
    while (depthIn(levels, beside) > depth) beside -= 1;
    const joined = depthIn(levels, beside) === depth ? levels[beside] : null;
    const isOrdered = joined?.isOrdered ?? isOrderedAt(list, place);
    levels[place] = depth === 0 ? null : { depth, isOrdered };
  }
  return settledLevels(levels);
}

function setLevels(
  transaction: Transaction,
  { list, start }: Pick<SelectedItems, "list" | "start">,
  levels: readonly ItemLevel[],
): void {
  list.forEach((item, offset, index) => {
    const level = levels[index] ?? null;
    if (isSame(levelOf(item), level) && item.attrs["isOrdered"] === (level?.isOrdered ?? false)) {
      return;
    }
    transaction.setNodeAttribute(start + offset, "depth", level?.depth ?? 0);
    transaction.setNodeAttribute(start + offset, "isOrdered", level?.isOrdered ?? false);
  });
}

export function canMoveItems(selection: Selection, by: 1 | -1): boolean {
  const items = selectedItems(selection);
  return items !== null && levelsAfter(items, by) !== null;
}

/** `by`: 1 is a level deeper, -1 a level out. */
export function moveItems(by: 1 | -1): EditorChange {
  return (transaction) => {
    const items = selectedItems(transaction.selection);
    const levels = items && levelsAfter(items, by);
    if (items === null || levels === null) return false;
    setLevels(transaction, items, levels);
    return true;
  };
}

/** Enter in an empty item of a list within a list. */
export const stepOut: EditorChange = (transaction) => {
  const { selection } = transaction;
  const isEmpty = selection.empty && selection.$from.parent.content.size === 0;
  return isEmpty && moveItems(-1)(transaction);
};

/** Of all items that stand in the lists of the selected ones. */
export function setSort(isOrdered: boolean): EditorChange {
  return (transaction) => {
    const items = selectedItems(transaction.selection);
    if (items === null) return false;
    const { list, start, first, last } = items;
    const levels = list.children.map(levelOf);
    for (let place = first; place <= last; place += 1) {
      const level = levels[place];
      if (!level) transaction.setNodeAttribute(start - 1, "isOrdered", isOrdered);
      else for (const one of siblingsOf(levels, place)) levels[one] = { ...level, isOrdered };
    }
    setLevels(transaction, items, levels);
    return true;
  };
}

function siblingsOf(levels: readonly ItemLevel[], place: number): number[] {
  const found = [place];
  for (const step of [-1, 1]) {
    for (let at = place + step; depthIn(levels, at) >= depthIn(levels, place); at += step) {
      if (depthIn(levels, at) > depthIn(levels, place)) continue;
      if (!isSame(levels[at], levels[place])) break;
      found.push(at);
    }
  }
  return found;
}

const settled = new WeakSet<Node>();

/** An edit may take away the item that another stands under. Null if nothing is to be done. */
export function settleLists(transaction: Transaction): Transaction | null {
  const settle = (container: Node, start: number): void =>
    container.forEach((block, offset) => {
      if (block.type.name === "box") settle(block, start + offset + 1);
      if (block.type.name !== "list" || settled.has(block)) return;
      settled.add(block);
      const levels = settledLevels(block.children.map(levelOf));
      setLevels(transaction, { list: block, start: start + offset + 1 }, levels);
    });
  settle(transaction.doc, 0);
  return transaction.docChanged ? transaction : null;
}
