// Works without a script.
import { Comparison } from "@/components/article/comparison";
import { VersionNote } from "@/components/site/version-note";
import type { ComparedPart } from "@/lib/content/compare/comparison";
import type { PublicHistory } from "@/lib/site/corrections/public-history";
import type { Version } from "@/lib/site/corrections/versions";
import { siteWords } from "@/lib/content/site-words/site-words";
import { historyPath } from "@/lib/base/site-addresses";

const { versions } = siteWords;

type Props = { history: PublicHistory; version: Version; parts: ComparedPart[] };

export function ComparedVersions({ history, version, parts }: Props) {
  const { slug, headline } = history;
  const { number } = version;
  return (
    <div className="mx-auto max-w-[44rem] pt-8 sm:pt-12">
      <p className="text-[0.9375rem]">
        <a href={historyPath(slug)} className="text-link">
          {versions.all}
        </a>
      </p>
      <h1 className="mt-3 font-serif text-headline font-semibold leading-[1.12] sm:text-4xl">
        {versions.changesHeading(number, headline)}
      </h1>
      <div className="mb-6 mt-4">
        <VersionNote version={version} />
      </div>
      <Comparison parts={parts} />
      <nav
        aria-label={versions.title}
        className="mt-6 flex flex-wrap gap-x-6 gap-y-2 text-[0.9375rem]"
      >
        {number > 2 && (
          <a href={historyPath(slug, number - 1)} rel="prev" className="text-link">
            {versions.previous}
          </a>
        )}
        {number < history.versions.length && (
          <a href={historyPath(slug, number + 1)} rel="next" className="text-link">
            {versions.next}
          </a>
        )}
      </nav>
    </div>
  );
}
