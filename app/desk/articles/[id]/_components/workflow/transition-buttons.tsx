// The main step is a button; the others are in a panel under “More”.
import { useState, type ReactNode } from "react";
import { PublishDialog } from "@/app/desk/articles/[id]/_components/workflow/publish-dialog";
import { RetractDialog } from "@/app/desk/articles/[id]/_components/workflow/retract-dialog";
import { ReviewDialog } from "@/app/desk/articles/[id]/_components/workflow/review-dialog";
import { ScheduleDialog } from "@/app/desk/articles/[id]/_components/workflow/schedule-dialog";
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
type Given = SaidChange & { at?: string; reason?: string; reviewerId?: string | null };

type Props = {
  state: ArticleState;
  user: Actor;
  isUnsaved: boolean;
  isWorking: boolean;
  reviewers: { id: string; name: string }[];
  /** Events elsewhere: their number, and the last one in words. */
  news: { count: number; words: string };
  /** `seen`: the number of events when the person began to decide. */
  onTake: (transition: Transition, given: Given, seen?: number) => Promise<StepEnd>;
};

export function TransitionButtons(props: Props) {
  const { state, user, isUnsaved, isWorking, reviewers, news, onTake } = props;
  const [opened, setOpened] = useState<{ asking: Transition; seen: number } | null>(null);
  const asking = opened?.asking ?? null;
  // Input of a refused step is kept: nobody writes a reason twice.
  const [kept, setKept] = useState<{ transition: Transition; given: Given } | null>(null);
  const { goal, others } = stepsFor(state, user, isUnsaved);

  function begin({ transition, asks }: WorkflowStep) {
    if (isWorking) return;
    if (asks) setOpened({ asking: transition, seen: news.count });
    else void onTake(transition, {});
  }

  async function finish(given: Given) {
    if (opened === null) return;
    setOpened(null);
    const { asking, seen } = opened;
    const { isDone } = await onTake(asking, given, seen);
    setKept(isDone ? null : { transition: asking, given });
  }

  const before = kept?.transition === asking ? kept.given : {};
  const hasNews = opened !== null && opened.seen !== news.count;
  const notice = <Notice>{hasNews && news.words}</Notice>;
  const dialog = { before, notice, onClose: () => setOpened(null), onTake: finish };
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
        onClick={() => goal.isAllowed && begin(goal)}
      >
        {goal.label}
      </Button>
      {asking === "publish" && state.changeAsked !== "never" && (
        <PublishDialog asked={state.changeAsked} {...dialog} />
      )}
      {asking === "schedule" && <ScheduleDialog state={state} {...dialog} />}
      {asking === "sendToReview" && <ReviewDialog reviewers={reviewers} {...dialog} />}
      {asking === "unpublish" && <UnpublishDialog {...dialog} />}
      {asking === "retract" && <RetractDialog {...dialog} />}
    </>
  );
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
