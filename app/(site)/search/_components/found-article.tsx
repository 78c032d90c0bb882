import type { Hit } from "@/lib/site/search/find";
import { articlePath } from "@/lib/base/site-addresses";
import { machineTime, publicationDate } from "@/lib/base/site-time";
import type { MarkedRun } from "@/lib/site/search/marked";

export function FoundArticle({ hit }: { hit: Hit }) {
  const { slug, section, headline, passage, authors, publishedAt } = hit;
  return (
    <article>
      {section && (
        <p dir="auto" className="kicker mb-1.5 text-accent">
          {section.name}
        </p>
      )}
      <h3 dir="auto" className="font-serif text-2xl font-semibold leading-tight">
        <a href={articlePath(slug)} className="quiet-link">
          <Marked pieces={headline} />
        </a>
      </h3>
      {passage.length > 0 && (
        <p dir="auto" className="mt-2 font-serif text-[1.0625rem] leading-normal text-ink-soft">
          <Marked pieces={passage} />
        </p>
      )}
      <p className="mt-2.5 text-sm text-ink-soft">
        {authors.length > 0 && (
          <>
            <bdi>
              <Marked pieces={authors} />
            </bdi>{" "}
            ·{" "}
          </>
        )}
        <time dateTime={machineTime(publishedAt)}>{publicationDate(publishedAt)}</time>
      </p>
    </article>
  );
}

function Marked({ pieces }: { pieces: MarkedRun[] }) {
  return pieces.map(({ text, isMarked }, index) =>
    isMarked ? (
      <mark key={index} className="bg-accent/15 text-ink">
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
