// The versions of an article that readers were given, newest first; each leads to what it changed.
import { VersionNote } from "@/components/site/version-note";
import type { PublicHistory } from "@/lib/site/corrections/public-history";
import { articlePath, historyPath } from "@/lib/base/site-addresses";

export function VersionList({ slug, headline, isRetracted, versions }: PublicHistory) {
  return (
    <div className="mx-auto max-w-[41rem] pt-8 sm:pt-12">
      <p className="kicker text-accent">Versions</p>
      <h1
        dir="auto"
        className="mt-3 font-serif text-headline font-semibold leading-[1.12] sm:text-4xl"
      >
        <a href={articlePath(slug)} className="quiet-link">
          {headline}
        </a>
      </h1>
      <p className="mt-4 text-ink-soft">
        {isRetracted
          ? "This article was retracted. Its versions are listed; their text is not shown any more."
          : "All that readers were given under this headline or another, with what each version changed."}
      </p>
      <ol reversed className="mt-6 divide-y divide-rule border-t border-rule">
        {[...versions].reverse().map((version) => (
          <li key={version.number} className="py-4">
            <VersionNote version={version} />
            {version.number > 1 && !isRetracted && (
              <p className="mt-1 text-[0.9375rem]">
                <a href={historyPath(slug, version.number)} className="text-link">
                  What version {version.number} changed
                </a>
              </p>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
