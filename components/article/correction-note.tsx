import type { Correction } from "@/lib/site/corrections/correction";
import { siteWords } from "@/lib/content/site-words/site-words";
import { machineTime, publicationTime, zoneName } from "@/lib/base/site-time";

const { corrections } = siteWords;

export function CorrectionNote({ correction }: { correction: Correction }) {
  const { kind, text, at, approvedBy, isTakenBack } = correction;
  return (
    <>
      <p className="text-[0.9375rem] text-ink-soft">
        <strong className="font-semibold text-accent">{corrections.kinds[kind]}</strong>
        {isTakenBack && ` ${corrections.takenBack}`}{" "}
        <time dateTime={machineTime(at)} className="tabular-nums">
          {publicationTime(at)} ({zoneName(at)})
        </time>
      </p>
      {text && (
        <p
          dir="auto"
          className="mt-1 whitespace-pre-line wrap-anywhere font-serif text-lg leading-normal"
        >
          {text}
        </p>
      )}
      <p className="mt-1 text-[0.9375rem] text-ink-soft">{corrections.approvedBy(approvedBy)}</p>
    </>
  );
}
