import { Card } from "@/components/article/card";
import type { ArticleCard } from "@/lib/site/articles/cards";

type Props = { lead: ArticleCard; secondary: ArticleCard[] };

/** By the number of articles, so that the row is always full and one alone keeps a readable width. */
const columns = ["max-w-3xl", "md:grid-cols-2", "md:grid-cols-3"];

export function FrontLead({ lead, secondary }: Props) {
  return (
    <div className="pt-6 sm:pt-8">
      <Card article={lead} size="lead" level={2} picture="always" hasSection />
      {secondary.length > 0 && (
        <div
          className={`mt-8 grid gap-y-6 border-t border-rule pt-6 md:divide-x md:divide-rule ${columns[secondary.length - 1] ?? ""}`}
        >
          {secondary.map((article) => (
            <div key={article.slug} className="md:px-6 md:first:pl-0 md:last:pr-0">
              <Card article={article} size="large" level={2} hasSection />
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
