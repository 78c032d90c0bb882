// Uses of a picture as sentences.
import type { ArticleUse, UsedBy, Uses } from "@/lib/newsroom/media/uses";

const revisionWords: Record<UsedBy, string> = {
  live: "readers see it",
  scheduled: "on the schedule",
  draft: "draft",
};

/** Which revisions use it: “readers see it, draft”. */
export function revisionsWords({ revisions }: ArticleUse): string {
  return revisions.map((one) => revisionWords[one]).join(", ");
}

/** As what an article uses it. */
export function placeWords({ isLead, isFront, isInText }: ArticleUse): string {
  const beside = [...(isLead ? ["lead picture"] : []), ...(isFront ? ["front picture"] : [])];
  if (beside.length === 0) return "in the text";
  return [...beside, ...(isInText ? ["and in the text"] : [])].join(", ");
}

/** Uses that a sentence names at most. */
const mostNamed = 3;

/** “in “Quay opens” (lead picture; readers see it) and as the portrait of Lin Mei”; null where there is no use. */
export function usesWords({ articles, hasMore, authors }: Uses): string | null {
  const all = [
    ...articles.map((use) => `in “${use.headline}” (${placeWords(use)}; ${revisionsWords(use)})`),
    ...authors.map(({ name }) => `as the portrait of ${name}`),
  ];
  if (all.length === 0) return null;
  const named = all.slice(0, mostNamed);
  const others = all.length - named.length;
  const rest = hasMore ? "more" : others === 1 ? "one more" : `${others} more`;
  return new Intl.ListFormat("en").format(others > 0 || hasMore ? [...named, rest] : named);
}

/** What keeps a picture from being deleted: its uses, and articles in the bin, which may come back; null where nothing does. */
export function keptByWords(uses: Uses): string | null {
  return usesWords(uses) ?? (uses.isInBinned ? "in an article in the bin" : null);
}
