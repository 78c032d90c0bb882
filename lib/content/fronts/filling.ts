// Pure: readers' pages, the preview and the desk's page fill the slots alike.
import { chosenIds, type Arrangement } from "@/lib/content/fronts/arrangement";

/** As many as may be needed, newest first. */
export type Newest<Article> = {
  site: readonly Article[];
  /** By the section's id. */
  sections: ReadonlyMap<string, readonly Article[]>;
};

/** Null: nothing is left to fill the slot. */
export type Filled<Article> = {
  top: (Article | null)[];
  rows: { sectionId: string; slots: (Article | null)[] }[];
};

/**
 * `visible` has the chosen articles that readers see. The newest fills the slot of any other. No article stands in two
 * slots.
 */
export function fillFront<Article extends { id: string }>(
  arrangement: Arrangement,
  visible: ReadonlyMap<string, Article>,
  newest: Newest<Article>,
): Filled<Article> {
  const shown = new Set(chosenIds(arrangement).filter((id) => visible.has(id)));
  const fill = (slots: readonly (string | null)[], candidates: readonly Article[]) =>
    slots.map((id) => {
      const pinned = id === null ? undefined : visible.get(id);
      if (pinned !== undefined) return pinned;
      const next = candidates.find((article) => !shown.has(article.id)) ?? null;
      if (next !== null) shown.add(next.id);
      return next;
    });
  return {
    top: fill(arrangement.top, newest.site),
    rows: arrangement.rows.map(({ sectionId, slots }) => ({
      sectionId,
      slots: fill(slots, newest.sections.get(sectionId) ?? []),
    })),
  };
}
