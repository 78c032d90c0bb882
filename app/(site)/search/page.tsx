// A plain form, so that each result has an address. Rendered at each request, so that it is never out of date.
import type { Metadata } from "next";
import { FoundArticle } from "@/app/(site)/search/_components/found-article";
import {
  NothingFound,
  NothingSought,
  SoughtWords,
} from "@/app/(site)/search/_components/nothing-found";
import { SearchForm } from "@/app/(site)/search/_components/search-form";
import { SearchPages } from "@/app/(site)/search/_components/search-pages";
import { search } from "@/lib/site/search/find";
import { readSearchAddress, type SearchChoice } from "@/lib/site/search/search-address";
import { listSections } from "@/lib/site/sections/queries";
import { siteWords } from "@/lib/content/site-words/site-words";
import { dayBegins } from "@/lib/base/site-time";
import type { PageQuery } from "@/lib/web/pages/page-params";

export const dynamic = "force-dynamic";

type Props = { searchParams: Promise<PageQuery> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { words } = readSearchAddress(await searchParams);
  const sought = words.trim();
  const title = sought === "" ? siteWords.search.title : siteWords.search.titleFor(sought);
  return { title, robots: { index: false, follow: true } };
}

export default async function SearchPage({ searchParams }: Props) {
  const said = readSearchAddress(await searchParams);
  const sections = await listSections();
  const section = sections.find(({ slug }) => slug === said.section) ?? null;
  const choice = { ...said, section: section?.slug ?? null };
  return (
    <div className="mx-auto max-w-[46rem]">
      <h1 className="mb-5 mt-8 font-serif text-4xl font-semibold sm:text-5xl">
        {siteWords.search.title}
      </h1>
      <SearchForm choice={choice} sections={sections} />
      <Findings choice={choice} sectionId={section?.id ?? null} />
    </div>
  );
}

async function Findings({ choice, sectionId }: { choice: SearchChoice; sectionId: string | null }) {
  const { words, page } = choice;
  if (words.trim() === "") return <NothingSought />;
  const { hits, count, hasMore } = await search({
    ...{ words, sectionId, page },
    from: choice.from === null ? null : dayBegins(choice.from),
    until: choice.to === null ? null : dayBegins(choice.to, 1),
  });
  if (hits.length === 0) return <NothingFound choice={choice} hasOtherPages={count > 0} />;
  const { results, moreResults, ofPage } = siteWords.search;
  return (
    <section aria-labelledby="found">
      <h2 id="found" className="mt-8 border-b border-rule-strong pb-2 text-base font-semibold">
        {(hasMore ? moreResults : results)(count, <SoughtWords key="sought" words={words} />)}
        {page > 1 && <span className="font-normal text-ink-soft">{ofPage(page)}</span>}
      </h2>
      <ol className="divide-y divide-rule">
        {hits.map((hit) => (
          <li key={hit.id} className="py-6">
            <FoundArticle hit={hit} />
          </li>
        ))}
      </ol>
      <SearchPages choice={choice} count={count} hasMore={hasMore} />
    </section>
  );
}
