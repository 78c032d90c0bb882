import { useState } from "react";
import { useArranging } from "@/app/desk/front/_components/front-context";
import { ScheduleFrontDialog } from "@/app/desk/front/_components/schedule-front-dialog";
import { UndoDialog } from "@/app/desk/front/_components/undo-dialog";
import { Button, buttonClass } from "@/components/ui/button";
import { frontPreviewAddress } from "@/lib/site/fronts/preview-address";

export function FrontBar({ userName }: { userName: string }) {
  const { front, work, told, isBusy, command, say } = useArranging();
  const [asked, setAsked] = useState<"schedule" | "undo" | null>(null);
  const { standing } = front;
  const content = work.now;

  function publish() {
    if (!work.isChanged) return say("Readers already see this.");
    const input = { number: work.base, content, from: null };
    void command({ path: "", input }, "Published. Readers see it.");
  }

  return (
    <div className="top-0 z-20 -mx-4 lg:sticky border-b border-rule bg-paper px-4 py-3 sm:-mx-6 sm:px-6">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h1 className="mr-auto text-2xl font-semibold">Front page</h1>
        <Button aria-disabled={work.undo === null} onClick={() => step("undo")}>
          Undo
        </Button>
        <Button aria-disabled={work.redo === null} onClick={() => step("redo")}>
          Redo
        </Button>
        <a href={frontPreviewAddress(content)} target="stet-preview" className={buttonClass()}>
          Preview
        </a>
        <Button onClick={() => setAsked("schedule")}>Schedule …</Button>
        <Button look="strong" aria-disabled={!work.isChanged || isBusy} onClick={publish}>
          {isBusy ? "Publishing …" : "Publish"}
        </Button>
      </div>
      <div className="mt-1.5 flex flex-wrap items-baseline gap-x-4 text-sm text-ink-soft">
        <p>
          {standing ? (
            <>
              Readers see the front page that{" "}
              {standing.madeBy === userName ? "you" : <bdi>{standing.madeBy}</bdi>} arranged, from{" "}
              {standing.from}.
            </>
          ) : (
            "Nobody has arranged it yet. Readers see the newest articles everywhere."
          )}
        </p>
        {work.isChanged && (
          <p className="font-semibold text-ink">Your changes are not published.</p>
        )}
        <a href="#articles" className="min-h-6 text-link">
          Go to articles
        </a>
        {standing?.hasFormer && (
          <button type="button" className="min-h-6 text-link" onClick={() => setAsked("undo")}>
            Restore the previous one …
          </button>
        )}
      </div>
      <p role="status" className={told.isProblem ? "sr-only" : "text-sm text-good"}>
        {told.isProblem ? "" : told.words}
      </p>
      <p role="alert" className="text-sm text-accent">
        {told.isProblem ? told.words : ""}
      </p>
      {asked === "schedule" && <ScheduleFrontDialog onClose={() => setAsked(null)} />}
      {asked === "undo" && <UndoDialog onClose={() => setAsked(null)} />}
    </div>
  );

  function step(way: "undo" | "redo") {
    const go = work[way];
    if (go === null) return;
    go();
    say(way === "undo" ? "Undone." : "Redone.");
  }
}
