// Articles of a section or an author, newest first.
import { Card } from "@/components/article/card";
import { NothingYet } from "@/components/site/nothing-yet";
import type { ArticleCard } from "@/lib/articles/cards";

export function ArticleList({ articles }: { articles: ArticleCard[] }) {
  if (articles.length === 0) return <NothingYet />;
  return (
    <ul className="grid gap-x-8 gap-y-10 sm:grid-cols-2 lg:grid-cols-3">
      {articles.map((article, index) => (
        <li key={article.slug}>
          <Card article={article} size="large" level={2} picture="always" isFirst={index === 0} />
        </li>
      ))}
    </ul>
  );
}
