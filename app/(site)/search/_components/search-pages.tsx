import { hitsOnPage } from "@/lib/site/search/find";
import { searchAddress, type SearchChoice } from "@/lib/site/search/search-address";
import { siteWords } from "@/lib/content/site-words/site-words";

const { search } = siteWords;

type Props = { choice: SearchChoice; count: number; hasMore: boolean };

export function SearchPages({ choice, count, hasMore }: Props) {
  const { page } = choice;
  const last = Math.ceil(count / hitsOnPage);
  return (
    <>
      {last > 1 && (
        <nav
          aria-label={search.pages}
          className="flex items-baseline justify-between gap-6 border-t border-rule py-4 text-[0.9375rem]"
        >
          <PageLink choice={choice} page={page > 1 ? page - 1 : null} rel="prev">
            {search.previous}
          </PageLink>
          <span className="text-ink-soft">{search.page(page, last)}</span>
          <PageLink choice={choice} page={page < last ? page + 1 : null} rel="next">
            {search.next}
          </PageLink>
        </nav>
      )}
      {hasMore && page === last && <p className="pb-6 text-ink-soft">{search.narrow(count)}</p>}
    </>
  );
}

type LinkProps = {
  choice: SearchChoice;
  page: number | null;
  rel: "prev" | "next";
  children: string;
};

/** Keeps its space without such a page. */
function PageLink({ choice, page, rel, children }: LinkProps) {
  if (page === null) return <span aria-hidden="true" className="w-24" />;
  return (
    <a href={searchAddress({ ...choice, page })} rel={rel} className="text-link">
      {children}
    </a>
  );
}
