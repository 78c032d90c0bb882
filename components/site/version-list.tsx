import { VersionNote } from "@/components/site/version-note";
import type { PublicHistory } from "@/lib/site/corrections/public-history";
import { siteWords } from "@/lib/content/site-words/site-words";
import { articlePath, historyPath } from "@/lib/base/site-addresses";

const { versions: words } = siteWords;

export function VersionList({ slug, headline, isRetracted, versions }: PublicHistory) {
  return (
    <div className="mx-auto max-w-[41rem] pt-8 sm:pt-12">
      <p className="kicker text-accent">{words.title}</p>
      <h1
        dir="auto"
        className="mt-3 font-serif text-headline font-semibold leading-[1.12] sm:text-4xl"
      >
        <a href={articlePath(slug)} className="quiet-link">
          {headline}
        </a>
      </h1>
      <p className="mt-4 text-ink-soft">
        {isRetracted ? words.retractedIntroduction : words.introduction}
      </p>
      <ol reversed className="mt-6 divide-y divide-rule border-t border-rule">
        {[...versions].reverse().map((version) => (
          <li key={version.number} className="py-4">
            <VersionNote version={version} />
            {version.number > 1 && !isRetracted && (
              <p className="mt-1 text-[0.9375rem]">
                <a href={historyPath(slug, version.number)} className="text-link">
                  {words.changes(version.number)}
                </a>
              </p>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
