import { useLayoutEffect, useRef } from "react";
import { StateLine } from "@/app/desk/articles/[id]/_components/saving/state-line";
import { StoryLength } from "@/app/desk/articles/[id]/_components/story-length";
import type { Looked } from "@/app/desk/articles/[id]/_components/live/use-live-pages";
import { SavedLink } from "@/app/desk/articles/[id]/_components/saved-link";
import type { Saving } from "@/app/desk/articles/[id]/_components/saving/use-saving";
import type { Publishing } from "@/app/desk/articles/[id]/_components/workflow/publish-facts";
import { ArticleStanding } from "@/app/desk/articles/[id]/_components/workflow/standing";
import { TransitionButtons } from "@/app/desk/articles/[id]/_components/workflow/transition-buttons";
import { ReviewMessageLine } from "@/components/desk/review-message";
import { Button, buttonClass } from "@/components/ui/button";
import { newsWords } from "@/lib/browser/saving/sentences";
import type { OpenArticle } from "@/lib/browser/saving/snapshot";
import type { Actor } from "@/lib/content/users/actor";

type Props = {
  saving: Saving;
  user: Actor;
  reviewers: { id: string; name: string }[];
  publishing: Omit<Publishing, "compareLink" | "content">;
  livePages: Looked;
  onCopy: () => void;
};

export function ActionBar(props: Props) {
  const { saving, user, reviewers, publishing, livePages, onCopy } = props;
  const { engine, now } = saving;
  const { article, doing, isUnsaved } = now;
  const { stage, id, slug } = article;
  const isWorking = doing !== null && doing !== "autosave";
  const saved = { engine, isUnsaved: isUnsaved || doing !== null };
  const differs = article.compare !== null || (isUnsaved && article.wasPublished);
  const compareLink = differs && (
    <SavedLink {...saved} address={compareAddress} className="text-link">
      {stage === "live" ? "With what is live" : "With what readers saw last"}
    </SavedLink>
  );
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
      <ReviewMessageLine message={article.message} className="basis-full max-md:my-1" />
      <div className="flex flex-wrap items-center gap-2 max-md:py-2">
        {stage === "live" && (
          <a href={`/articles/${slug}`} target="_blank" className={buttonClass("plain")}>
            View on site
          </a>
        )}
        <SavedLink
          {...saved}
          address={() => `/desk/articles/${id}/preview`}
          className={buttonClass("plain")}
        >
          Preview
        </SavedLink>
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
          publishing={{ ...publishing, content: now.content, compareLink }}
          livePages={livePages}
          news={{ count: now.news, words: newsWords(now, user.name) }}
          onTake={(transition, given, seen) => engine.take(transition, given, seen)}
        />
      </div>
    </section>
  );
}

function compareAddress({ id, compare }: OpenArticle): string {
  const history = `/desk/articles/${id}/history`;
  return compare === null ? history : `${history}/compare?from=${compare.from}&to=${compare.to}`;
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
