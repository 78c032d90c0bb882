// What can be done with the article: the step that the work leads to as a button, the others in a panel under “More”.
import { useState } from "react";
import { PublishDialog } from "@/app/desk/articles/[id]/_components/workflow/publish-dialog";
import { RetractDialog } from "@/app/desk/articles/[id]/_components/workflow/retract-dialog";
import { ReviewDialog } from "@/app/desk/articles/[id]/_components/workflow/review-dialog";
import { ScheduleDialog } from "@/app/desk/articles/[id]/_components/workflow/schedule-dialog";
import { stepsFor, type Step } from "@/app/desk/articles/[id]/_components/workflow/steps";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import type { ArticleState } from "@/lib/articles/desk-queries";
import type { Transition } from "@/lib/articles/workflow";
import type { SaidChange } from "@/lib/corrections/change";
import type { StepEnd } from "@/lib/saving/snapshot";
import type { Role } from "@/prisma/generated/enums";

/** What a transition needs to know besides. */
type Given = SaidChange & { at?: string; reason?: string; reviewerId?: string | null };

type Props = {
  state: ArticleState;
  role: Role;
  isUnsaved: boolean;
  isWorking: boolean;
  reviewers: { id: string; name: string }[];
  onTake: (transition: Transition, given: Given) => Promise<StepEnd>;
};

export function TransitionButtons({ state, role, isUnsaved, isWorking, reviewers, onTake }: Props) {
  const [asking, setAsking] = useState<Transition | null>(null);
  // What was given for a step that was refused: nobody writes a reason twice.
  const [kept, setKept] = useState<{ transition: Transition; given: Given } | null>(null);
  const { goal, others } = stepsFor(state, role, isUnsaved);

  function begin({ transition, asks }: Step) {
    if (isWorking) return;
    if (asks) setAsking(transition);
    else void onTake(transition, {});
  }

  async function finish(given: Given) {
    if (asking === null) return;
    setAsking(null);
    const { isDone } = await onTake(asking, given);
    setKept(isDone ? null : { transition: asking, given });
  }

  const before = kept?.transition === asking ? kept.given : {};
  const dialog = { before, onClose: () => setAsking(null), onTake: finish };
  return (
    <>
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
      {asking === "retract" && <RetractDialog {...dialog} />}
    </>
  );
}
