// Who wrote a story, and where from: "By Ann Example in Oslo and Bo Example in Rome".
import { Fragment } from "react";
import type { Story } from "@/lib/content/articles/story";

export function Bylines({ bylines }: Pick<Story, "bylines">) {
  if (bylines.length === 0) return null;
  return (
    <p>
      By{" "}
      {bylines.map(({ author, place }, index) => (
        <Fragment key={author.slug}>
          {index > 0 && (index === bylines.length - 1 ? " and " : ", ")}
          <a
            href={`/authors/${author.slug}`}
            rel="author"
            dir="auto"
            className="quiet-link font-semibold text-ink"
          >
            {author.name}
          </a>
          {place && ` in ${place}`}
        </Fragment>
      ))}
    </p>
  );
}
