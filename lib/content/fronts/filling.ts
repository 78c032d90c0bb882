// What stands in each slot of the front page: the article pinned to it, or the newest that stands nowhere else.
// Pure: readers' pages, the preview and the desk's page ask the same.
import { chosenIds, type Arrangement } from "@/lib/content/fronts/arrangement";

/** The newest articles, as far as they may be needed, newest first. */
export type Newest<Article> = {
  site: readonly Article[];
  /** By the section's id. */
  sections: ReadonlyMap<string, readonly Article[]>;
};

/** What readers see in each slot; null where there is nothing left to fill it. */
export type Filled<Article> = {
  top: (Article | null)[];
  rows: { sectionId: string; slots: (Article | null)[] }[];
};

/**
 * Fills an arrangement. `visible` has those of the chosen articles that readers see: one that they do
 * not see drops out, and the newest fills its slot. No article stands in two slots.
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
