import type { Earlier } from "@/lib/site/listings/earlier";
import { siteWords } from "@/lib/content/site-words/site-words";
import { articlePath } from "@/lib/base/site-addresses";
import { machineTime, publicationDate } from "@/lib/base/site-time";

/** By the number of lists, so that the row is always full. */
const columns = ["", "md:mx-auto md:max-w-[41rem]", "md:grid-cols-2", "md:grid-cols-3"] as const;

export function EarlierLists({ lists }: { lists: Earlier[] }) {
  if (lists.length === 0) return null;
  return (
    <div className={`mt-14 grid gap-x-8 gap-y-10 print:hidden ${columns[lists.length] ?? ""}`}>
      {lists.map((list) => (
        <EarlierList key={list.path} {...list} />
      ))}
    </div>
  );
}

function EarlierList({ kind, name, path, articles }: Earlier) {
  const id = `earlier-${path.split("/").join("-")}`;
  return (
    <section aria-labelledby={id} className="border-t-2 border-rule-strong pt-3">
      <h2 id={id} className="text-lg font-semibold leading-snug">
        {siteWords.article.earlier[kind](
          <a key="list" href={path} dir="auto" className="quiet-link">
            {name}
          </a>,
        )}
      </h2>
      <ul className="mt-2 divide-y divide-rule">
        {articles.map(({ slug, headline, publishedAt }) => (
          <li key={slug} className="py-3">
            <h3 dir="auto" className="font-serif text-xl font-semibold leading-tight">
              <a href={articlePath(slug)} className="quiet-link">
                {headline}
              </a>
            </h3>
            <p className="mt-1.5 text-sm text-ink-soft">
              <time dateTime={machineTime(publishedAt)}>{publicationDate(publishedAt)}</time>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
