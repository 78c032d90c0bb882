// What can be done with the draft, and how it stands: at the top of the page, always in view.
import { useLayoutEffect, useRef } from "react";
import { StateLine } from "@/app/desk/articles/[id]/_components/saving/state-line";
import type { Saving } from "@/app/desk/articles/[id]/_components/saving/use-saving";
import { StageLabel } from "@/components/desk/stage-label";
import { Button, buttonClass } from "@/components/ui/button";

type Props = { saving: Saving; userName: string; mayPublish: boolean; onCopy: () => void };

export function ActionBar({ saving, userName, mayPublish, onCopy }: Props) {
  const { engine, now } = saving;
  const { article, doing, isUnsaved } = now;
  const { stage, hasNewerDraft, id, slug } = article;
  const isVisible = stage === "live" || stage === "scheduled";
  const isUpToDate = stage === "live" && !hasNewerDraft && !isUnsaved;
  const isWorking = doing !== null && doing !== "autosave";
  const bar = useRef<HTMLElement>(null);

  useLayoutEffect(() => leaveRoomFor(bar.current), []);

  return (
    <section
      ref={bar}
      aria-label="State of the draft"
      className="sticky top-0 z-20 -mx-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-rule bg-paper px-4 py-2 sm:-mx-6 sm:px-6"
    >
      <StageLabel stage={stage} hasNewerDraft={hasNewerDraft} />
      <StateLine saving={saving} userName={userName} onCopy={onCopy} />
      <div className="flex flex-wrap items-center gap-2">
        {stage === "live" && (
          <a href={`/articles/${slug}`} target="_blank" className={buttonClass("plain")}>
            View on site
          </a>
        )}
        <a href={`/desk/articles/${id}/preview`} target="_blank" className={buttonClass("plain")}>
          Preview
        </a>
        <Button
          onClick={() => engine.save()}
          aria-disabled={isWorking}
          aria-keyshortcuts="Control+S Meta+S"
        >
          Save draft
        </Button>
        {mayPublish && isVisible && (
          <Button onClick={() => isWorking || engine.take("unpublish")} aria-disabled={isWorking}>
            Unpublish
          </Button>
        )}
        {mayPublish && (
          <Button
            look="strong"
            onClick={() => isWorking || isUpToDate || engine.take("publish")}
            aria-disabled={isWorking || isUpToDate}
          >
            {isVisible ? "Publish changes" : "Publish"}
          </Button>
        )}
      </div>
    </section>
  );
}

/** What sticks to the top under the bar, the tools of the story, stands below it: the bar grows with its sentence. */
function leaveRoomFor(bar: HTMLElement | null) {
  if (!bar) return;
  const { style } = document.documentElement;
  const watch = new ResizeObserver(() =>
    style.setProperty("--above-story", `${bar.getBoundingClientRect().height}px`),
  );
  watch.observe(bar);
  return () => watch.disconnect();
}
