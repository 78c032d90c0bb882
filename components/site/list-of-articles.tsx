import { ArticleList } from "@/components/site/article-list";
import type { ArticleCard } from "@/lib/site/articles/cards";
import { siteWords } from "@/lib/content/site-words/site-words";
import { olderPath } from "@/lib/base/site-addresses";

type Props = {
  /** The address of the first page. */
  list: string;
  articles: ArticleCard[];
  /** The cursor of the next page; null at the end. */
  older: string | null;
  isFirst: boolean;
};

export const listLength = 30;

export function ListOfArticles({ list, articles, older, isFirst }: Props) {
  return (
    <>
      <ArticleList articles={articles} />
      {(older !== null || !isFirst) && (
        <nav
          aria-label={siteWords.lists.pages}
          className="mt-12 flex flex-wrap justify-between gap-4 border-t border-rule pt-4 print:hidden"
        >
          {isFirst ? (
            <span />
          ) : (
            <a href={list} className="text-link" rel="first">
              {siteWords.lists.first}
            </a>
          )}
          {older !== null && (
            <a href={olderPath(list, older)} className="text-link" rel="next">
              {siteWords.lists.older}
            </a>
          )}
        </nav>
      )}
    </>
  );
}
