import type { ReactNode } from "react";
import { TextRuns } from "@/components/article/text-runs";
import type { Line, Segment } from "@/lib/content/compare/comparison";
import { siteWords } from "@/lib/content/site-words/site-words";

const { comparison } = siteWords;

export function ComparedLine({ line: { label, segments, isMoved } }: { line: Line }) {
  return (
    <p dir="auto" className="whitespace-pre-wrap wrap-anywhere">
      {label !== null && (
        <span dir="ltr" className="font-sans text-sm text-ink-soft">
          {label}:{" "}
        </span>
      )}
      {segments.map((segment, index) => (
        <MarkedWords key={index} segment={segment} />
      ))}
      {isMoved && <Note>{comparison.movedLine}</Note>}
    </p>
  );
}

/** Screen readers ignore `ins` and `del`, so that the marks are also words. */
function MarkedWords({ segment: { text, mark, note } }: { segment: Segment }) {
  // Links are named in notes, so that no click leaves the comparison by mistake.
  const words = <TextRuns text={text} isUnlinked />;
  switch (mark) {
    case "same":
      return words;
    case "added":
      return (
        <ins className="[del+&]:ml-0.5 bg-good/15 decoration-good decoration-2 underline-offset-3">
          <span dir="ltr" className="sr-only">
            {comparison.addedBefore}
          </span>
          {words}
          {note && <Note>{note}</Note>}
          <span className="sr-only">{comparison.markedAfter}</span>
        </ins>
      );
    case "removed":
      return (
        <del className="bg-accent/10 decoration-accent text-ink-soft">
          <span dir="ltr" className="sr-only">
            {comparison.removedBefore}
          </span>
          {words}
          <span className="sr-only">{comparison.markedAfter}</span>
        </del>
      );
    case "restyled":
      return (
        <span className="underline decoration-dotted decoration-2 underline-offset-3">
          {words}
          <Note>{note}</Note>
        </span>
      );
  }
}

function Note({ children }: { children: ReactNode }) {
  return (
    <span className="inline-block font-sans text-sm text-ink-soft no-underline"> ({children})</span>
  );
}
