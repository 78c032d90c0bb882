// In rows, so that an article without a picture leaves no hole.
import { Card } from "@/components/article/card";
import { NothingYet } from "@/components/site/nothing-yet";
import type { ArticleCard } from "@/lib/site/articles/cards";

export function ArticleList({ articles }: { articles: ArticleCard[] }) {
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
