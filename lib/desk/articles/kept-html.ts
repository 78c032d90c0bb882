import { db } from "@/lib/base/db";
import type { Actor } from "@/lib/content/users/actor";
import { articlesFor } from "@/lib/content/users/article-rule";
import { articlesThatFit } from "@/lib/projections/articles/article-rule";

/** Articles with kept HTML in their drafts that the actor may read. Those in the bin do not count. */
export function countKeptHtml(actor: Actor): Promise<number> {
  const where = articlesThatFit(articlesFor(actor, "read"));
  return db().article.count({ where: { hasKeptHtml: 1, binnedAt: null, ...where } });
}
