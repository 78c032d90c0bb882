// The main step is a button; the others are in a panel under “More”.
import { useEffect, useEffectEvent, useState, type ReactNode } from "react";
import type { Looked } from "@/app/desk/articles/[id]/_components/live/use-live-pages";
import type { Publishing } from "@/app/desk/articles/[id]/_components/workflow/publish-facts";
import {
  PublishSheet,
  type WhenToPublish,
} from "@/app/desk/articles/[id]/_components/workflow/publish-sheet";
import { RetractDialog } from "@/app/desk/articles/[id]/_components/workflow/retract-dialog";
import { ReviewDialog } from "@/app/desk/articles/[id]/_components/workflow/review-dialog";
import { SendBackDialog } from "@/app/desk/articles/[id]/_components/workflow/send-back-dialog";
import { stepsFor, type WorkflowStep } from "@/app/desk/articles/[id]/_components/workflow/steps";
import { UnpublishDialog } from "@/app/desk/articles/[id]/_components/workflow/unpublish-dialog";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import type { ArticleState } from "@/lib/desk/articles/desk-shape";
import type { Transition } from "@/lib/content/articles/workflow";
import type { SaidChange } from "@/lib/content/corrections/change";
import type { StepEnd } from "@/lib/browser/saving/snapshot";
import type { Actor } from "@/lib/content/users/actor";

/** The further input of a transition. */
type Given = SaidChange & {
  at?: string;
  reason?: string;
  reviewerId?: string | null;
  message?: string;
};

type Props = {
  state: ArticleState;
  user: Actor;
  isUnsaved: boolean;
  isWorking: boolean;
  reviewers: { id: string; name: string }[];
  publishing: Publishing;
  livePages: Looked;
  /** Events elsewhere: their number, and the last one in words. */
  news: { count: number; words: string };
  /** `seen`: the number of events when the person began to decide. */
  onTake: (transition: Transition, given: Given, seen?: number) => Promise<StepEnd>;
};

export function TransitionButtons(props: Props) {
  const { state, user, isUnsaved, isWorking, reviewers, publishing, livePages } = props;
  const { news, onTake } = props;
  const [opened, setOpened] = useState<{ asking: Transition; seen: number } | null>(null);
  const asking = opened?.asking ?? null;
  // Input of a refused step, or of a closed dialog, is kept: nobody writes a reason twice.
  const [kept, setKept] = useState<{ transition: Transition; given: Given } | null>(null);
  const { goal, others } = stepsFor(state, user, isUnsaved);

  function begin({ transition, asks }: WorkflowStep) {
    if (isWorking) return;
    if (asks) setOpened({ asking: transition, seen: news.count });
    else void onTake(transition, {});
  }

  async function finish(transition: Transition, given: Given) {
    if (opened === null) return;
    setOpened(null);
    const { isDone } = await onTake(transition, given, opened.seen);
    setKept(isDone ? null : { transition, given });
  }

  useGoalKeys(() => goal.isAllowed && begin(goal));

  const isPublishing = asking === "publish" || asking === "schedule";
  const isOfSheet = kept?.transition === "publish" || kept?.transition === "schedule";
  const isKept = isPublishing ? isOfSheet : kept?.transition === asking;
  const before = kept && isKept ? kept.given : {};
  const hasNews = opened !== null && opened.seen !== news.count;
  const notice = <Notice>{hasNews && news.words}</Notice>;
  const onClose = (given: Given = {}) => {
    setOpened(null);
    if (asking) setKept({ transition: asking, given });
  };
  const dialog = {
    ...{ before, notice, onClose },
    onTake: (given: Given) => asking && finish(asking, given),
  };
  const { slug } = state;
  const again = others.find(({ transition }) => transition === "schedule");
  return (
    <>
      <LeftBehind state={state}>
        {again && (
          <Button className="min-h-8 px-2.5 text-sm" onClick={() => begin(again)}>
            Schedule this version …
          </Button>
        )}
      </LeftBehind>
      {others.length > 0 && (
        <Disclosure label="More">
          <ul>
            {others.map((step) => (
              <li key={step.transition}>
                <Button
                  look="plain"
                  className="w-full justify-start decoration-transparent hover:bg-wash"
                  aria-disabled={isWorking}
                  onClick={() => begin(step)}
                >
                  {step.label}
                </Button>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      <Button
        look="strong"
        aria-disabled={isWorking || !goal.isAllowed}
        aria-keyshortcuts="Control+Shift+Enter Meta+Shift+Enter"
        onClick={() => goal.isAllowed && begin(goal)}
      >
        {goal.label}
      </Button>
      {isPublishing && (
        <PublishSheet
          key={asking}
          state={state}
          publishing={publishing}
          when={asking === "schedule" ? "later" : "now"}
          {...{ before, notice, onClose }}
          onTake={(when, given) => finish(transitionsOf[when], given)}
        />
      )}
      {asking === "sendToReview" && <ReviewDialog reviewers={reviewers} {...dialog} />}
      {asking === "sendBack" && <SendBackDialog {...dialog} />}
      {asking === "unpublish" && (
        <UnpublishDialog {...dialog} onClose={() => onClose()} {...{ slug, livePages }} />
      )}
      {asking === "retract" && (
        <RetractDialog
          {...dialog}
          slug={slug}
          livePages={state.stage === "live" ? livePages : null}
        />
      )}
    </>
  );
}

const transitionsOf: Record<WhenToPublish, Transition> = { now: "publish", later: "schedule" };

/** Control-Shift-Enter (Command-Shift-Enter) begins the main step, wherever the cursor is. */
function useGoalKeys(begin: () => void) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== "Enter" || !event.shiftKey || event.altKey) return;
    if (!event.ctrlKey && !event.metaKey) return;
    if (document.querySelector("dialog[open]") !== null) return;
    event.preventDefault();
    begin();
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => press(event);
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, []);
}

/** What changed under an open dialog. The step is not taken, since its person has not seen the change. */
function Notice({ children }: { children: ReactNode }) {
  return (
    <div role="alert" className="text-accent">
      {children && (
        <p className="mb-4 border-l-2 border-accent pl-3">
          {children} Close this and check it first. What you entered here is kept.
        </p>
      )}
    </div>
  );
}

/** What was changed after scheduling is not part of it. `children`: the way to change that. */
function LeftBehind({ state, children }: { state: ArticleState; children: ReactNode }) {
  const { schedule } = state;
  if (!schedule || schedule.isDraft || schedule.isOverdue) return null;
  return (
    <p
      role="note"
      className="order-first flex basis-full flex-wrap items-center gap-x-3 gap-y-1 text-sm font-semibold"
    >
      The version scheduled for {schedule.time} does not include later changes.
      {children}
    </p>
  );
}
