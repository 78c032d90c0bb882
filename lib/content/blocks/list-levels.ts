// Lists within a list. A list is a row of items that each say how deep they stand, so that it merges as words do.
import { z } from "zod";

/** Of the lists within the outermost one. */
export const deepest = 3;

/** Null in the outermost list, whose sort is the block's. */
export const itemLevel = z
  .strictObject({ depth: z.int().min(1).max(deepest), isOrdered: z.boolean() })
  .nullable();
export type ItemLevel = z.infer<typeof itemLevel>;

/**
 * Each depth is one more than that of the item around it. Other programs begin at any depth and leave some out, and a
 * merge or an edit may take the item around away.
 */
export function outlineOf(depths: readonly number[]): number[] {
  const around: number[] = [];
  return depths.map((depth) => {
    while ((around.at(-1) ?? -1) > depth) around.pop();
    if (around.at(-1) !== depth) around.push(depth);
    return around.length - 1;
  });
}

/** Levels that a list can have. What is deeper than the deepest stands there. */
export function settledLevels(levels: readonly ItemLevel[]): ItemLevel[] {
  const depths = outlineOf(levels.map((level) => level?.depth ?? 0));
  return levels.map((level, index) => {
    const depth = Math.min(depths[index] ?? 0, deepest);
    return level === null || depth === 0 ? null : { depth, isOrdered: level.isOrdered };
  });
}

/** The one nearer to the outermost list; of two as deep the one with bullets. */
export function outerLevel(one: ItemLevel, other: ItemLevel): ItemLevel {
  if (one === null || other === null) return null;
  if (one.depth !== other.depth) return one.depth < other.depth ? one : other;
  return one.isOrdered ? other : one;
}

/** An item as another program has it. */
export type ForeignItem = { depth: number; isOrdered: boolean; listId?: string };

/**
 * Blocks in a row, with the items of each list together. An outermost item of another sort or list begins a new one.
 * `itemOf`: null for what is no item.
 */
export function gatherLists<Block>(
  blocks: readonly Block[],
  itemOf: (block: Block) => ForeignItem | null,
): Block[][] {
  const parts: Block[][] = [];
  let first: ForeignItem | null = null;
  let outermost = 0;
  for (const block of blocks) {
    const item = itemOf(block);
    const goesOn =
      item !== null &&
      first !== null &&
      (item.depth > outermost ||
        (item.isOrdered === first.isOrdered && item.listId === first.listId));
    if (goesOn) {
      parts.at(-1)?.push(block);
      outermost = Math.min(outermost, item.depth);
    } else {
      parts.push([block]);
      [first, outermost] = [item, item?.depth ?? 0];
    }
  }
  return parts;
}

/** The first item of a list that is deeper than a story's lists go; -1 if none is. */
export function firstTooDeep(items: readonly ForeignItem[]): number {
  return outlineOf(items.map(({ depth }) => depth)).findIndex((depth) => depth > deepest);
}
