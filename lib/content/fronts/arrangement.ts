// How editors arranged the front page: which articles they chose for its slots, and which sections have a row.
// Pure shapes and looks at them; the desk's page and the server read the same.
import { z } from "zod";
import { recordId } from "@/lib/base/text-input";

/** Slots of the top: the lead, and the secondary stories under it. */
export const topCount = 4;

/** Slots that a row has at most, and unless an editor chooses fewer. */
export const mostInRow = 4;

/** The article pinned to a slot; null: the newest fills it. */
const slot = recordId("An article").nullable();

const row = z.strictObject({
  sectionId: recordId("A section"),
  slots: z.array(slot).min(1).max(mostInRow),
});

const shape = z.strictObject({
  /** The lead first, then the secondary stories. */
  top: z.array(slot).length(topCount),
  /** In their order. Open sections that are neither here nor left out have theirs behind, in the order of sections. */
  rows: z.array(row).max(100),
  /** Sections that have no row. */
  leftOut: z.array(recordId("A section")).max(100),
});

/** What is kept of an arrangement. No article is in two slots, no section in two places. */
export const arrangement = shape
  .refine((one) => !hasTwice(chosenIds(one)), {
    error: "An article can be on the front page only once.",
  })
  .refine((one) => !hasTwice([...one.rows.map(({ sectionId }) => sectionId), ...one.leftOut]), {
    error: "A section can have only one row.",
  });

export type Arrangement = z.infer<typeof shape>;
export type Row = Arrangement["rows"][number];

/** The slots of the top, or of the row of a section by its id. */
export type Group = typeof top | (string & {});
export const top = "top";

/** One slot: counted from 0 in its group. */
export type Slot = { group: Group; index: number };

/** Where nobody chose anything: the newest fills all. */
export const nothingChosen: Arrangement = {
  top: Array<null>(topCount).fill(null),
  rows: [],
  leftOut: [],
};

/** The ids of all articles that are pinned, in the order of the page. */
export function chosenIds({ top, rows }: Arrangement): string[] {
  return [...top, ...rows.flatMap(({ slots }) => slots)].filter((id) => id !== null);
}

/** The slots of a group; none if there is no such row. */
export function slotsOf({ top: first, rows }: Arrangement, group: Group): Row["slots"] {
  if (group === top) return first;
  return rows.find(({ sectionId }) => sectionId === group)?.slots ?? [];
}

/** Where an article is pinned; null if it is not. */
export function findSlot(one: Arrangement, articleId: string): Slot | null {
  for (const group of [top, ...one.rows.map(({ sectionId }) => sectionId)]) {
    const index = slotsOf(one, group).indexOf(articleId);
    if (index !== -1) return { group, index };
  }
  return null;
}

/** The arrangement with a row for each open section that is not left out, and for no other. */
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

/** The row of a section that nobody arranged. */
export function emptyRow(sectionId: string): Row {
  return { sectionId, slots: Array<null>(mostInRow).fill(null) };
}

function hasTwice(ids: readonly string[]): boolean {
  return new Set(ids).size < ids.length;
}
