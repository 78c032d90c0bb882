import type { ArticleState } from "@/lib/desk/articles/desk-shape";
import { transitions, type Transition } from "@/lib/content/articles/workflow";
import { may } from "@/lib/content/users/permissions";
import type { Actor } from "@/lib/content/users/actor";

export type WorkflowStep = {
  transition: Transition;
  /** Ends with “…” if it asks. */
  label: string;
  /** It needs input before it is taken. */
  asks: boolean;
};

const labels: Record<Transition, string> = {
  sendToReview: "Send to review",
  sendBack: "Send back to writer",
  approve: "Approve",
  publish: "Publish",
  schedule: "Schedule",
  unschedule: "Cancel scheduled publication",
  unpublish: "Unpublish",
  retract: "Retract",
  reinstate: "Reinstate",
};

const order: readonly Transition[] = [
  "sendToReview",
  "approve",
  "sendBack",
  "schedule",
  "unschedule",
  "reinstate",
  "unpublish",
  "retract",
];

/** The main step of this person with whether it is allowed, and the other steps that are. */
export function stepsFor(state: ArticleState, user: Actor, isUnsaved: boolean) {
  const allowed = isUnsaved ? state.allowedOnceSaved : state.allowed;
  const goal: Transition = state.mayPublish ? "publish" : "sendToReview";
  const others = order.filter(
    (name) => name !== goal && allowed.includes(name) && may(user, transitions[name].right),
  );
  return {
    goal: { ...stepOf(goal, state), isAllowed: allowed.includes(goal) },
    others: others.map((name) => stepOf(name, state)),
  };
}

function stepOf(transition: Transition, state: ArticleState): WorkflowStep {
  const asks = asking.has(transition);
  return { transition, asks, label: `${labelOf(transition, state)}${asks ? " …" : ""}` };
}

const asking: ReadonlySet<Transition> = new Set([
  "publish",
  "schedule",
  "sendToReview",
  "sendBack",
  "unpublish",
  "retract",
]);

function labelOf(transition: Transition, { stage, schedule }: ArticleState): string {
  if (transition === "publish" && stage === "live") return "Publish changes";
  if (transition === "publish" && stage === "scheduled") return "Publish now";
  if (transition === "schedule" && schedule) return "Change time";
  return labels[transition];
}
