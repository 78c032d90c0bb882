// What to do instead, before a search and after one without results.
import type { ReactNode } from "react";
import { Card } from "@/components/article/card";
import { listLatest } from "@/lib/site/listings/listings";
import { site } from "@/lib/content/listings/listing";
import { searchAddress, type SearchChoice } from "@/lib/site/search/search-address";
import { siteWords } from "@/lib/content/site-words/site-words";
import { archivePath } from "@/lib/base/site-addresses";

const { search } = siteWords;

export function NothingSought() {
  return <Newest />;
}

type Props = { choice: SearchChoice; hasOtherPages: boolean };

export function NothingFound({ choice, hasOtherPages }: Props) {
  const { words, section, from, to } = choice;
  const hasDays = from !== null || to !== null;
  const isTurned = from !== null && to !== null && from > to;
  const isNarrow = section !== null || hasDays;
  const single = [...new Set(words.replace(/["“”*]/g, " ").split(/\s+/))].filter(
    (word) => word !== "" && !word.startsWith("-"),
  );
  return (
    <>
      <section aria-labelledby="found">
        <h2 id="found" className="mt-8 font-serif text-2xl font-semibold">
          {hasOtherPages
            ? search.noSuchPage
            : search.noResults(<SoughtWords key="sought" words={words} />)}
        </h2>
        <ul className="mt-3 grid list-disc gap-1.5 pl-5">
          {hasOtherPages && <Suggestion to={{ ...choice, page: 1 }}>{search.firstPage}</Suggestion>}
          {!hasOtherPages && section !== null && (
            <Suggestion to={{ ...choice, section: null }}>{search.allSections}</Suggestion>
          )}
          {isTurned && (
            <Suggestion to={{ ...choice, from: to, to: from }}>{search.swapDates}</Suggestion>
          )}
          {!hasOtherPages && hasDays && (
            <Suggestion to={{ ...choice, from: null, to: null }}>{search.allDates}</Suggestion>
          )}
          {!hasOtherPages && !isNarrow && single.length > 1 && (
            <li>
              {search.singleWords}{" "}
              {single.slice(0, 6).map((word, index) => (
                <span key={word}>
                  {index > 0 && ", "}
                  <a href={searchAddress({ words: word })} className="text-link">
                    {word}
                  </a>
                </span>
              ))}
            </li>
          )}
          {!hasOtherPages && <li>{search.spelling}</li>}
          <li>
            {search.archive((text) => (
              <a key="archive" href={archivePath} className="text-link">
                {text}
              </a>
            ))}
          </li>
        </ul>
      </section>
      <Newest />
    </>
  );
}

function Suggestion({ to, children }: { to: SearchChoice; children: ReactNode }) {
  return (
    <li>
      <a href={searchAddress(to)} className="text-link">
        {children}
      </a>
    </li>
  );
}

async function Newest() {
  const latest = await listLatest(site, { limit: 4 });
  if (latest.length === 0) return null;
  return (
    <section aria-labelledby="newest">
      <h2 id="newest" className="mt-10 border-b border-rule-strong pb-2 text-base font-semibold">
        {search.latest}
      </h2>
      <ul className="divide-y divide-rule">
        {latest.map((article) => (
          <li key={article.id} className="py-4">
            <Card article={article} size="small" level={3} hasStandfirst={false} hasSection />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function SoughtWords({ words }: { words: string }) {
  return <bdi>{siteWords.search.quoted(words.trim())}</bdi>;
}
