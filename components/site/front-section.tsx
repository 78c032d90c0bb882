import { Card } from "@/components/article/card";
import type { CardSlot } from "@/components/article/card-pictures";
import type { ArticleCard } from "@/lib/site/articles/cards";
import type { SectionSummary } from "@/lib/site/sections/queries";

type Props = { section: SectionSummary; articles: ArticleCard[] };

/** By the number of articles, so that the row is always full. */
const rows: readonly { slot: CardSlot; columns: string }[] = [
  { slot: "alone", columns: "" },
  { slot: "half", columns: "md:grid-cols-2" },
  { slot: "third", columns: "md:grid-cols-3" },
  { slot: "quarter", columns: "md:grid-cols-2 lg:grid-cols-4" },
];

export function FrontSection({ section, articles }: Props) {
  const headingId = `section-${section.slug}`;
  const { slot, columns } = rows[articles.length - 1] ?? {};
  return (
    <section aria-labelledby={headingId} className="mt-12 border-t-2 border-rule-strong pt-3">
      <h2 id={headingId} className="text-lg font-semibold">
        <a href={`/sections/${section.slug}`} className="quiet-link">
          {section.name}
        </a>
      </h2>
      <ul className={`mt-4 grid gap-x-8 gap-y-6 ${columns ?? ""}`}>
        {articles.map((article, index) => (
          <li
            key={article.slug}
            className="max-md:border-t max-md:border-rule max-md:pt-5 max-md:first:border-0 max-md:first:pt-0"
          >
            <Card
              article={article}
              size={articles.length > 3 ? "small" : "large"}
              level={3}
              // A phone shows one picture for each section.
              picture={index === 0 ? "always" : "wide only"}
              slot={slot}
              // An article that was pinned here from elsewhere names its section.
              hasSection={article.section?.slug !== section.slug}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
