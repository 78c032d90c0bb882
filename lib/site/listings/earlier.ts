// What came before an article, for readers who want more of it. Not the newest: then every page of the archive
// would change with each publication, and so only the few that follow an article do.
import type { ArticleCard } from "@/lib/site/articles/cards";
import type { LiveArticle } from "@/lib/site/articles/queries";
import { listLatest } from "@/lib/site/listings/listings";
import { mostEarlier } from "@/lib/projections/listings/newer";
import type { ReadersList } from "@/lib/content/lists/listing";
import { articlePath, authorPath, sectionPath } from "@/lib/base/site-addresses";

/** Some earlier articles of one section, or by one author. `path` leads to all of them. */
export type Earlier = {
  kind: "section" | "author";
  name: string;
  path: string;
  articles: ArticleCard[];
};

/** Authors who are listed with a story: more than two would stand beside fewer and fewer stories of theirs. */
const mostAuthors = 2;

/**
 * What came before the article in its section, then by each of its authors: at most three each, the
 * newest first. No article comes twice, nor one that the story itself links to; what is left out that
 * way is not made up for by a still earlier one, so that a publication changes no page further down.
 */
export async function listEarlier(article: LiveArticle): Promise<Earlier[]> {
  const { section, bylines, blocks } = article.story;
  const shown = new Set([articlePath(article.slug)]);
  for (const block of blocks) if (block.type === "relatedLink" && block.href) shown.add(block.href);

  const places: (Omit<Earlier, "articles"> & { place: ReadersList })[] = [
    ...(section ? [placeOf("section", section, sectionPath(section.slug))] : []),
    ...bylines
      .slice(0, mostAuthors)
      .map(({ author }) => placeOf("author", author, authorPath(author.slug))),
  ];
  const lists = await Promise.all(
    places.map(({ place }) => listLatest(place, { limit: mostEarlier, behind: article })),
  );
  return places.flatMap(({ kind, name, path }, index) => {
    const articles = (lists[index] ?? []).filter(({ slug }) => !shown.has(articlePath(slug)));
    for (const { slug } of articles) shown.add(articlePath(slug));
    return articles.length === 0 ? [] : [{ kind, name, path, articles }];
  });
}

function placeOf(
  kind: "section" | "author",
  { id, name }: { id: string; name: string },
  path: string,
) {
  return { kind, name, path, place: { kind, id } };
}
