// Pure: each step gives a new arrangement, so that it can be undone.
import { isSame } from "@/lib/base/same";
import {
  emptyRow,
  findSlot,
  mostInRow,
  slotsOf,
  top,
  type Arrangement,
  type Row,
  type Slot,
} from "@/lib/content/fronts/arrangement";

/** An arrangement after a step, and the articles that lost their slot. */
export type ArrangingStep = { arrangement: Arrangement; fallen: string[] };

/**
 * Within its group an article moves as in a list. From elsewhere it pushes the pinned ones on to the next free slot;
 * without one, the last falls off the page.
 */
export function pinArticle(one: Arrangement, articleId: string, to: Slot): ArrangingStep {
  const from = findSlot(one, articleId);
  const slots = slotsOf(one, to.group);
  if (to.index >= slots.length) return { arrangement: one, fallen: [] };
  if (from?.group === to.group) {
    const moved = slots.toSpliced(from.index, 1).toSpliced(to.index, 0, articleId);
    return { arrangement: withSlots(one, to.group, moved), fallen: [] };
  }
  const free = slots.findIndex((slot, index) => index >= to.index && slot === null);
  const end = free === -1 ? slots.length - 1 : free;
  const pushed = slots.toSpliced(end, 1).toSpliced(to.index, 0, articleId);
  return {
    arrangement: withSlots(unpinArticle(one, articleId), to.group, pushed),
    fallen: [slots[end] ?? null].filter((id) => id !== null),
  };
}

export function unpinArticle(one: Arrangement, articleId: string): Arrangement {
  const from = findSlot(one, articleId);
  if (from === null) return one;
  return withSlots(one, from.group, slotsOf(one, from.group).with(from.index, null));
}

/** Moves a row `places` down, or up if negative, and stops at the end. */
export function moveRow(one: Arrangement, sectionId: string, places: number): Arrangement {
  const from = one.rows.findIndex((row) => row.sectionId === sectionId);
  const row = one.rows[from];
  if (row === undefined) return one;
  const to = Math.max(0, Math.min(one.rows.length - 1, from + places));
  return { ...one, rows: one.rows.toSpliced(from, 1).toSpliced(to, 0, row) };
}

/** Articles that were pinned in the row fall. */
export function leaveOut(one: Arrangement, sectionId: string): ArrangingStep {
  return {
    arrangement: {
      ...one,
      rows: one.rows.filter((row) => row.sectionId !== sectionId),
      leftOut: [...one.leftOut.filter((id) => id !== sectionId), sectionId],
    },
    fallen: slotsOf(one, sectionId).filter((id) => id !== null),
  };
}

/** The row comes last. */
export function bringBack(one: Arrangement, sectionId: string): Arrangement {
  return {
    ...one,
    rows: [...one.rows, emptyRow(sectionId)],
    leftOut: one.leftOut.filter((id) => id !== sectionId),
  };
}

/** Articles pinned beyond the last slot fall. */
export function resizeRow(one: Arrangement, sectionId: string, count: number): ArrangingStep {
  const slots = slotsOf(one, sectionId);
  const size = Math.max(1, Math.min(mostInRow, count));
  const sized = [...slots, ...Array<null>(mostInRow).fill(null)].slice(0, size);
  return {
    arrangement: withSlots(one, sectionId, sized),
    fallen: slots.slice(size).filter((id) => id !== null),
  };
}

/** The sections that are left out have no order. */
export function isSameArrangement(one: Arrangement, other: Arrangement): boolean {
  const sorted = ({ top: first, rows, leftOut }: Arrangement) => ({
    ...{ first, rows },
    leftOut: leftOut.toSorted(),
  });
  return isSame(sorted(one), sorted(other));
}

function withSlots(one: Arrangement, group: Slot["group"], slots: Row["slots"]): Arrangement {
  if (group === top) return { ...one, top: slots };
  const rows = one.rows.map((row) => (row.sectionId === group ? { ...row, slots } : row));
  return { ...one, rows };
}
