// What readers are told of a correction: of which kind, when, in which words, and who approved it.
import { correctionKinds, type Correction } from "@/lib/site/corrections/correction";
import { machineTime, publicationTime, zoneName } from "@/lib/base/site-time";

export function CorrectionNote({ correction }: { correction: Correction }) {
  const { kind, text, at, approvedBy, isTakenBack } = correction;
  return (
    <>
      <p className="text-[0.9375rem] text-ink-soft">
        <strong className="font-semibold text-accent">{correctionKinds[kind]}</strong>
        {isTakenBack && " (taken back since)"}{" "}
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
      <p className="mt-1 text-[0.9375rem] text-ink-soft">Approved by {approvedBy}</p>
    </>
  );
}
