import type { Version } from "@/lib/site/corrections/versions";
import { siteWords } from "@/lib/content/site-words/site-words";
import { machineTime, publicationTime, zoneName } from "@/lib/base/site-time";

export function VersionNote({ version }: { version: Version }) {
  const { number, at, note, approvedBy } = version;
  return (
    <>
      <p className="text-[0.9375rem]">
        <span className="font-semibold">{siteWords.versions.version(number)}</span>
        <span className="text-ink-soft">
          {", "}
          <time dateTime={machineTime(at)} className="tabular-nums">
            {publicationTime(at)} ({zoneName(at)})
          </time>
        </span>
      </p>
      <p className="text-[0.9375rem]">
        {versionWords(version)}
        {approvedBy && (
          <span className="text-ink-soft">{siteWords.versions.approvedBy(approvedBy)}</span>
        )}
      </p>
      {note && (
        <p className="mt-1 whitespace-pre-line wrap-anywhere font-serif text-lg leading-normal">
          {note}
        </p>
      )}
    </>
  );
}

function versionWords({ number, change }: Pick<Version, "number" | "change">): string {
  const { first, again, kinds } = siteWords.versions;
  if (number === 1) return first;
  return change === null ? again : kinds[change];
}
