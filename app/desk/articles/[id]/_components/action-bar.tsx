import { useLayoutEffect, useRef } from "react";
import { StateLine } from "@/app/desk/articles/[id]/_components/saving/state-line";
import { StoryLength } from "@/app/desk/articles/[id]/_components/story-length";
import { PreviewLink } from "@/app/desk/articles/[id]/_components/preview-link";
import type { Saving } from "@/app/desk/articles/[id]/_components/saving/use-saving";
import { ArticleStanding } from "@/app/desk/articles/[id]/_components/workflow/standing";
import { TransitionButtons } from "@/app/desk/articles/[id]/_components/workflow/transition-buttons";
import { Button, buttonClass } from "@/components/ui/button";
import { newsWords } from "@/lib/browser/saving/sentences";
import type { Actor } from "@/lib/content/users/actor";

type Props = {
  saving: Saving;
  user: Actor;
  reviewers: { id: string; name: string }[];
  onCopy: () => void;
};

export function ActionBar({ saving, user, reviewers, onCopy }: Props) {
  const { engine, now } = saving;
  const { article, doing, isUnsaved } = now;
  const { stage, id, slug } = article;
  const isWorking = doing !== null && doing !== "autosave";
  const bar = useRef<HTMLElement>(null);
  const head = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => leaveRoomFor(bar.current, head.current), []);

  return (
    <section
      ref={bar}
      aria-label="State of the draft"
      className="contents border-rule bg-paper md:sticky md:top-0 md:z-20 md:-mx-6 md:flex md:flex-wrap md:items-center md:gap-x-4 md:gap-y-2 md:border-b md:px-6 md:py-2"
    >
      {/* On a small screen this alone stays in view: the buttons would leave no room to write in. */}
      <div
        ref={head}
        className="flex min-w-0 flex-wrap items-center gap-x-4 border-rule bg-paper max-md:sticky max-md:top-0 max-md:z-20 max-md:-mx-4 max-md:border-b max-md:px-4 max-md:py-1 max-md:sm:-mx-6 max-md:sm:px-6 md:grow"
      >
        <ArticleStanding article={article} />
        <StateLine saving={saving} userName={user.name} onCopy={onCopy} />
        <StoryLength content={now.content} />
        <nav aria-label="On this page" className="flex gap-x-4 text-sm lg:hidden">
          <a href="#story" className="text-link min-h-6">
            Story
          </a>
          <a href="#about" className="text-link min-h-6">
            Checks and filing
          </a>
        </nav>
      </div>
      <div className="flex flex-wrap items-center gap-2 max-md:py-2">
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
          user={user}
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

/** The story's tools stick below the bar, which grows with its sentence. */
function leaveRoomFor(bar: HTMLElement | null, head: HTMLElement | null) {
  if (!bar || !head) return;
  const { style } = document.documentElement;
  const watch = new ResizeObserver(() => {
    const sticks = getComputedStyle(bar).position === "sticky" ? bar : head;
    style.setProperty("--above-story", `${sticks.getBoundingClientRect().height}px`);
  });
  for (const part of [bar, head]) watch.observe(part);
  return () => watch.disconnect();
}
