// What can be done with the draft, and how it stands: at the top of the page, always in view.
import { useLayoutEffect, useRef } from "react";
import { StateLine } from "@/app/desk/articles/[id]/_components/state-line";
import type { Draft } from "@/app/desk/articles/[id]/_components/use-draft";
import { StageLabel } from "@/components/desk/stage-label";
import { Button, buttonClass } from "@/components/ui/button";

type Props = { draft: Draft; mayPublish: boolean };

export function ActionBar({ draft, mayPublish }: Props) {
  const { article, state, isDirty, run } = draft;
  const { stage, hasNewerDraft, id, slug } = article;
  const isVisible = stage === "live" || stage === "scheduled";
  const isUpToDate = stage === "live" && !hasNewerDraft && !isDirty;
  const isWorking = state.kind === "working";
  const bar = useRef<HTMLElement>(null);

  useLayoutEffect(() => leaveRoomFor(bar.current), []);

  return (
    <section
      ref={bar}
      aria-label="State of the draft"
      className="sticky top-0 z-20 -mx-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-rule bg-paper px-4 py-2 sm:-mx-6 sm:px-6"
    >
      <StageLabel stage={stage} hasNewerDraft={hasNewerDraft} />
      <StateLine state={state} isDirty={isDirty} article={article} />
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
          onClick={() => run("save")}
          aria-disabled={isWorking}
          aria-keyshortcuts="Control+S Meta+S"
        >
          Save draft
        </Button>
        {mayPublish && isVisible && (
          <Button onClick={() => run("unpublish")} aria-disabled={isWorking}>
            Unpublish
          </Button>
        )}
        {mayPublish && (
          <Button
            look="strong"
            onClick={() => run("publish")}
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
