import { Fragment } from "react";
import type { Story } from "@/lib/content/articles/story";
import { siteWords } from "@/lib/content/site-words/site-words";

export function Bylines({ bylines }: Pick<Story, "bylines">) {
  if (bylines.length === 0) return null;
  return (
    <p>
      {siteWords.article.bylines(
        bylines.map(({ author, place }) => (
          <Fragment key={author.slug}>
            <a
              href={`/authors/${author.slug}`}
              rel="author"
              dir="auto"
              className="quiet-link font-semibold text-ink"
            >
              {author.name}
            </a>
            {place && siteWords.article.bylinePlace(place)}
          </Fragment>
        )),
      )}
    </p>
  );
}
