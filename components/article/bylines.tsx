import { Fragment } from "react";
import type { Story } from "@/lib/content/articles/story";
import { contributorsOf, writersOf } from "@/lib/content/authors/byline";
import { siteWords } from "@/lib/content/site-words/site-words";

type Named = Pick<Story, "bylines">;

/** The writers, and under them who did something else. */
export function Bylines({ bylines }: Named) {
  const writers = writersOf(bylines);
  const words = siteWords.article;
  return (
    <>
      {writers.length > 0 && <p>{words.bylines(namesOf(writers))}</p>}
      {contributorsOf(bylines).map(({ role, named }) => (
        <p key={role}>{words.contributors[role](namesOf(named))}</p>
      ))}
    </>
  );
}

function namesOf(bylines: Named["bylines"]) {
  return bylines.map(({ author, place }) => (
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
  ));
}
