// What can be done with the draft, and how it stands: at the top of the page, always in view.
import { useLayoutEffect, useRef } from "react";
import { StateLine } from "@/app/desk/articles/[id]/_components/saving/state-line";
import { PreviewLink } from "@/app/desk/articles/[id]/_components/preview-link";
import type { Saving } from "@/app/desk/articles/[id]/_components/saving/use-saving";
import { Standing } from "@/app/desk/articles/[id]/_components/workflow/standing";
import { TransitionButtons } from "@/app/desk/articles/[id]/_components/workflow/transition-buttons";
import { Button, buttonClass } from "@/components/ui/button";
import { newsWords } from "@/lib/saving/sentences";
import type { Role } from "@/prisma/generated/enums";

type Props = {
  saving: Saving;
  user: { name: string; role: Role };
  reviewers: { id: string; name: string }[];
  onCopy: () => void;
};

export function ActionBar({ saving, user, reviewers, onCopy }: Props) {
  const { engine, now } = saving;
  const { article, doing, isUnsaved } = now;
  const { stage, id, slug } = article;
  const isWorking = doing !== null && doing !== "autosave";
  const bar = useRef<HTMLElement>(null);

  useLayoutEffect(() => leaveRoomFor(bar.current), []);

  return (
    <section
      ref={bar}
      aria-label="State of the draft"
      className="sticky top-0 z-20 -mx-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-rule bg-paper px-4 py-2 sm:-mx-6 sm:px-6"
    >
      <Standing article={article} />
      <StateLine saving={saving} userName={user.name} onCopy={onCopy} />
      <div className="flex flex-wrap items-center gap-2">
        {stage === "live" && (
          <a href={`/articles/${slug}`} target="_blank" className={buttonClass("plain")}>
            View on site
          </a>
        )}
        <PreviewLink id={id} engine={engine} isUnsaved={isUnsaved || doing !== null} />
        <a href={`/desk/articles/${id}/history`} className={buttonClass("plain")}>
          History
        </a>
        <Button
          onClick={() => engine.save()}
          aria-disabled={isWorking}
          aria-keyshortcuts="Control+S Meta+S"
        >
          Save draft
        </Button>
        <TransitionButtons
          state={article}
          role={user.role}
          isUnsaved={isUnsaved}
          isWorking={isWorking}
          reviewers={reviewers}
          news={{ count: now.news, words: newsWords(now, user.name) }}
          onTake={(transition, given, seen) => engine.take(transition, given, seen)}
        />
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
