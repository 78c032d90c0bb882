// What came before an article. It never lists the newest, so that a publication changes only the few pages after it and
// not the whole archive.
import type { ArticleCard } from "@/lib/site/articles/cards";
import type { LiveArticle } from "@/lib/site/articles/queries";
import { writersOf } from "@/lib/content/authors/byline";
import { listLatest } from "@/lib/site/listings/listings";
import { mostEarlier } from "@/lib/projections/listings/newer";
import type { ReadersList } from "@/lib/content/listings/listing";
import { articlePath, authorPath, sectionPath } from "@/lib/base/site-addresses";

/** `path` leads to the whole list. */
export type Earlier = {
  kind: "section" | "author";
  name: string;
  path: string;
  articles: ArticleCard[];
};

/** With more, each would have too few articles to list. */
const mostAuthors = 2;

/**
 * Up to three earlier articles of the section, then of each author, newest first. No article comes twice, and none that
 * the text links to. A gap is not filled with a still earlier article, so that a publication changes no page further
 * down.
 */
export async function listEarlier(article: LiveArticle): Promise<Earlier[]> {
  const { section, bylines, blocks } = article.story;
  const shown = new Set([articlePath(article.slug)]);
  for (const block of blocks) if (block.type === "relatedLink" && block.href) shown.add(block.href);

  const places: (Omit<Earlier, "articles"> & { place: ReadersList })[] = [
    ...(section ? [placeOf("section", section, sectionPath(section.slug))] : []),
    ...writersOf(bylines)
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
