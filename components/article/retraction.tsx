import type { ReactNode } from "react";
import { siteWords } from "@/lib/content/site-words/site-words";
import { machineTime, publicationDate } from "@/lib/base/site-time";

type Props = {
  headline: string;
  retractedAt: Date;
  retraction: string;
  /** Null if nobody is on record. */
  approvedBy: string | null;
  corrections: ReactNode;
};

export function Retraction({ headline, retractedAt, retraction, approvedBy, corrections }: Props) {
  return (
    <article className="mx-auto max-w-[41rem] pt-8 sm:pt-12">
      <p className="kicker text-accent">{siteWords.retraction.label}</p>
      <h1
        dir="auto"
        className="mt-3 font-serif text-headline font-semibold leading-[1.12] tracking-[-0.01em] sm:text-5xl sm:leading-[1.08]"
      >
        {headline}
      </h1>
      <p className="mt-6 border-t border-rule pt-3 text-[0.9375rem] text-ink-soft">
        {siteWords.retraction.notice(
          <time key="time" dateTime={machineTime(retractedAt)}>
            {publicationDate(retractedAt)}
          </time>,
        )}
      </p>
      <p
        dir="auto"
        className="mt-6 whitespace-pre-line font-serif text-[1.1875rem] leading-[1.6] sm:text-xl sm:leading-[1.6]"
      >
        {retraction}
      </p>
      {approvedBy && (
        <p className="mt-3 text-[0.9375rem] text-ink-soft">
          {siteWords.corrections.approvedBy(approvedBy)}
        </p>
      )}
      <div className="mt-6">{corrections}</div>
    </article>
  );
}
