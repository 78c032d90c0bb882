// The front page as editors arranged it. Pure: the desk's page and the server read the same.
import { z } from "zod";
import { recordId } from "@/lib/base/text-input";

/** Slots of the top: the lead and the secondary articles. */
export const topCount = 4;

/** The most slots of a row, and its slots unless an editor chooses fewer. */
export const mostInRow = 4;

/** Null: the newest article fills the slot. */
const slot = recordId("An article").nullable();

const row = z.strictObject({
  sectionId: recordId("A section"),
  slots: z.array(slot).min(1).max(mostInRow),
});

const shape = z.strictObject({
  /** The lead comes first. */
  top: z.array(slot).length(topCount),
  /** In order. Open sections that are neither here nor left out follow in the order of sections. */
  rows: z.array(row).max(100),
  leftOut: z.array(recordId("A section")).max(100),
});

/** No article is in two slots, and no section in two places. */
export const arrangement = shape
  .refine((one) => !hasTwice(chosenIds(one)), {
    error: "An article can be on the front page only once.",
  })
  .refine((one) => !hasTwice([...one.rows.map(({ sectionId }) => sectionId), ...one.leftOut]), {
    error: "A section can have only one row.",
  });

export type Arrangement = z.infer<typeof shape>;
export type Row = Arrangement["rows"][number];

/** The top, or a row by its section's id. */
export type Group = typeof top | (string & {});
export const top = "top";

/** From 0 on in its group. */
export type Slot = { group: Group; index: number };

export const nothingChosen: Arrangement = {
  top: Array<null>(topCount).fill(null),
  rows: [],
  leftOut: [],
};

/** In the order of the page. */
export function chosenIds({ top, rows }: Arrangement): string[] {
  return [...top, ...rows.flatMap(({ slots }) => slots)].filter((id) => id !== null);
}

/** Articles that are no more leave their slots to the newest. */
export function withoutGone(one: Arrangement, isGone: (articleId: string) => boolean): Arrangement {
  const left = (slots: Row["slots"]) => slots.map((id) => (id !== null && isGone(id) ? null : id));
  const rows = one.rows.map((row) => ({ ...row, slots: left(row.slots) }));
  return { ...one, top: left(one.top), rows };
}

/** Empty if there is no such row. */
export function slotsOf({ top: first, rows }: Arrangement, group: Group): Row["slots"] {
  if (group === top) return first;
  return rows.find(({ sectionId }) => sectionId === group)?.slots ?? [];
}

/** Null if it is not pinned. */
export function findSlot(one: Arrangement, articleId: string): Slot | null {
  for (const group of [top, ...one.rows.map(({ sectionId }) => sectionId)]) {
    const index = slotsOf(one, group).indexOf(articleId);
    if (index !== -1) return { group, index };
  }
  return null;
}

/** One row for each open section that is not left out. */
export function withRowsOf(
  { top, rows, leftOut }: Arrangement,
  openSections: readonly { id: string }[],
): Arrangement {
  const open = new Set(openSections.map(({ id }) => id));
  const named = new Set([...rows.map(({ sectionId }) => sectionId), ...leftOut]);
  return {
    top,
    rows: [
      ...rows.filter(({ sectionId }) => open.has(sectionId)),
      ...openSections.filter(({ id }) => !named.has(id)).map(({ id }) => emptyRow(id)),
    ],
    leftOut: leftOut.filter((id) => open.has(id)),
  };
}

export function emptyRow(sectionId: string): Row {
  return { sectionId, slots: Array<null>(mostInRow).fill(null) };
}

function hasTwice(ids: readonly string[]): boolean {
  return new Set(ids).size < ids.length;
}
