import { useEffect, useRef } from "react";
import { FindingList } from "@/app/desk/articles/[id]/_components/checks/finding-list";
import { goToPlace } from "@/app/desk/articles/[id]/_components/checks/go-to-place";
import { useFindings } from "@/app/desk/articles/[id]/_components/checks/use-findings";
import { readFindings, isBlocking, type Finding, countsOf } from "@/lib/content/checks/finding";

type Props = {
  articleId: string;
  /** Of the saved draft. */
  version: number;
  /** The last refused step with its findings; null otherwise. */
  refused: { findings?: unknown } | null;
  focusBlock: (id: string) => void;
};

export function ChecksPanel({ articleId, version, refused, focusBlock }: Props) {
  const { found, isFailed, lookAgain } = useFindings(articleId, version, refused);
  const toMend = found?.filter(isBlocking) ?? [];
  const advised = found?.filter((finding) => !isBlocking(finding)) ?? [];
  const isHeldBack = readFindings(refused) !== null && toMend.length > 0;
  const panel = useRef<HTMLElement>(null);

  // The focus goes to what keeps the article from being published.
  useEffect(() => {
    if (readFindings(refused) === null) return;
    panel.current?.focus({ preventScroll: true });
    panel.current?.scrollIntoView({ block: "center" });
  }, [refused]);

  const list = (name: string, findings: readonly Finding[]) =>
    findings.length > 0 && (
      <FindingList
        name={name}
        findings={findings}
        onGo={({ place }) => goToPlace(place, focusBlock)}
      />
    );

  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-labelledby="checks"
      aria-describedby="checks-said"
      className="space-y-3"
    >
      <div className="flex items-baseline justify-between gap-3 border-b border-rule pb-1">
        <h2 id="checks" className="text-base font-semibold">
          Checks <span className="font-normal text-ink-soft">as last saved</span>
        </h2>
        <button type="button" onClick={lookAgain} className="quiet-link min-h-6 text-sm">
          Check again
        </button>
      </div>
      <p id="checks-said" role="status" className="text-sm">
        {isHeldBack && <strong className="text-accent">Not checked yet. </strong>}
        {found === null ? !isFailed && "Checking …" : countsOf(found)}
        {isFailed && " The checks could not run just now. This may be out of date."}
      </p>
      {list("Before publishing", toMend)}
      {list("Suggestions", advised)}
    </section>
  );
}
