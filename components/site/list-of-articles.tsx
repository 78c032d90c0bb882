import type { ArticleCard } from "@/lib/site/articles/cards";
import { siteWords } from "@/lib/content/site-words/site-words";
import { olderPath } from "@/lib/base/site-addresses";
import { Card } from "@/components/article/card";

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

/** In rows, so that an article without a picture leaves no hole. */
function ArticleList({ articles }: { articles: ArticleCard[] }) {
  if (articles.length === 0) return <NothingYet />;
  return (
    <ul className="max-w-4xl divide-y divide-rule border-t border-rule">
      {articles.map((article, index) => (
        <li key={article.slug} className="py-5 sm:py-6">
          <Card
            article={article}
            size="large"
            level={2}
            picture="always"
            slot="row"
            isFirst={index === 0}
          />
        </li>
      ))}
    </ul>
  );
}

export function NothingYet() {
  return (
    <p className="py-16 text-center font-serif text-xl text-ink-soft">{siteWords.lists.empty}</p>
  );
}
