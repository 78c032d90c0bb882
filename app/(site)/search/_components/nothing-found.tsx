// Where nothing is searched for yet, or nothing was found: what to do instead.
import type { ReactNode } from "react";
import { Card } from "@/components/article/card";
import { listLatest } from "@/lib/site/listings/listings";
import { site } from "@/lib/content/lists/listing";
import { searchAddress, type SearchChoice } from "@/lib/site/search/search-address";
import { archivePath } from "@/lib/base/site-addresses";

export function NothingSought() {
  return <Newest heading="The newest articles" />;
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
          {hasOtherPages ? "There is no such page" : "Nothing was found"}
        </h2>
        <ul className="mt-3 grid list-disc gap-1.5 pl-5">
          {hasOtherPages && (
            <Suggestion to={{ ...choice, page: 1 }}>
              Go to the first page of what was found
            </Suggestion>
          )}
          {!hasOtherPages && section !== null && (
            <Suggestion to={{ ...choice, section: null }}>Look in all sections</Suggestion>
          )}
          {isTurned && (
            <Suggestion to={{ ...choice, from: to, to: from }}>
              The first day comes after the last: turn them round
            </Suggestion>
          )}
          {!hasOtherPages && hasDays && (
            <Suggestion to={{ ...choice, from: null, to: null }}>Look at all days</Suggestion>
          )}
          {!hasOtherPages && !isNarrow && single.length > 1 && (
            <li>
              Search for one of the words:{" "}
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
          {!hasOtherPages && <li>Look at the spelling, or use fewer or other words</li>}
          <li>
            Look through{" "}
            <a href={archivePath} className="text-link">
              the archive
            </a>{" "}
            by month
          </li>
        </ul>
      </section>
      <Newest heading="Or read one of the newest" />
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

async function Newest({ heading }: { heading: string }) {
  const latest = await listLatest(site, { limit: 4 });
  if (latest.length === 0) return null;
  return (
    <section aria-labelledby="newest">
      <h2 id="newest" className="mt-10 border-b border-rule-strong pb-2 text-base font-semibold">
        {heading}
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
