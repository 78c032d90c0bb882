import { CorrectionNote } from "@/components/article/correction-note";
import type { Correction } from "@/lib/site/corrections/correction";
import { siteWords } from "@/lib/content/site-words/site-words";

type Props = {
  /** Newest first, without typos. */
  corrections: readonly Correction[];
  /** Null with a single version. */
  historyPath: string | null;
};

export function Corrections({ corrections, historyPath }: Props) {
  const told = corrections.filter(({ kind }) => kind !== "typo");
  return (
    <>
      {historyPath && (
        <p className="mt-1 text-[0.9375rem]">
          <a href={historyPath} className="text-link">
            {siteWords.versions.link}
          </a>
        </p>
      )}
      {told.length > 0 && (
        <section
          aria-label={siteWords.corrections.title}
          className="mt-5 border-y border-rule-strong font-sans"
        >
          <ul className="divide-y divide-rule">
            {told.map((correction) => (
              <li key={correction.id} className="py-3.5 text-ink">
                <CorrectionNote correction={correction} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
