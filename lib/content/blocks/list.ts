import { z } from "zod";
import { isSame } from "@/lib/base/same";
import type { BlockKind } from "@/lib/content/blocks/kind";
import { itemLevel, settledLevels, type ItemLevel } from "@/lib/content/blocks/list-levels";
import { blockId as id, plainText, text, type Text } from "@/lib/content/blocks/text";

export const list = z
  .strictObject({
    id,
    type: z.literal("list"),
    isOrdered: z.boolean(),
    items: z.array(text).min(1, { error: "A list has at least one item." }),
    /** One for each item. Only if one is in a list within. */
    nested: z.array(itemLevel).optional(),
  })
  .refine(({ items, nested }) => nested === undefined || areLevelsOf(nested, items.length), {
    error: "An item of a list stands at most one level below the item before it.",
  });
export type List = z.infer<typeof list>;

function areLevelsOf(levels: ItemLevel[], items: number): boolean {
  const isNested = levels.some((level) => level !== null);
  return isNested && levels.length === items && isSame(levels, settledLevels(levels));
}

export function levelsOf({ items, nested }: List): ItemLevel[] {
  return nested ?? items.map(() => null);
}

/** With these items instead, one of the levels for each. */
export function listWith(
  { nested: _, ...list }: List,
  items: Text[],
  levels: readonly ItemLevel[],
): List {
  const settled = settledLevels(levels);
  const isFlat = settled.every((level) => level === null);
  return { ...list, items, ...(!isFlat && { nested: settled }) };
}

/** A list with those that are in its items. */
export type ListPart = { isOrdered: boolean; items: { text: Text; lists: ListPart[] }[] };

export function listPart(list: List): ListPart {
  const outer: ListPart = { isOrdered: list.isOrdered, items: [] };
  const open = [outer];
  for (const [index, level] of levelsOf(list).entries()) {
    const depth = level?.depth ?? 0;
    open.splice(depth + 1);
    if (level !== null && open[depth]?.isOrdered !== level.isOrdered) {
      open[depth] = { isOrdered: level.isOrdered, items: [] };
      open[depth - 1]?.items.at(-1)?.lists.push(open[depth]);
    }
    open[depth]?.items.push({ text: list.items[index] ?? [], lists: [] });
  }
  return outer;
}

export const listKind: BlockKind<List> = {
  noun: "list",
  name: ({ isOrdered }) => (isOrdered ? "Numbered list" : "Bulleted list"),
  texts: (block) => block.items,
  fields: { isOrdered: { merge: "whole", compared: null } },
  opening: (block) => block.items.map(plainText).join(" "),
  searched: (block) => block.items.map(plainText),
};
