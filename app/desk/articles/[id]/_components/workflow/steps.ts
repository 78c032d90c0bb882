// The transitions that a person may take now, with their buttons' words.
import type { ArticleState } from "@/lib/articles/desk-queries";
import { transitions, type Transition } from "@/lib/articles/workflow";
import { may } from "@/lib/users/permissions";
import type { Role } from "@/prisma/generated/enums";

export type Step = { transition: Transition; label: string };

const labels: Record<Transition, string> = {
  sendToReview: "Send to review …",
  sendBack: "Send back to writing",
  approve: "Mark as ready",
  publish: "Publish",
  schedule: "Schedule …",
  unschedule: "Take off the schedule",
  unpublish: "Unpublish",
  retract: "Retract …",
  reinstate: "Take back the retraction",
};

/** The step that matters most to this person comes first. */
const order: readonly Transition[] = [
  "publish",
  "sendToReview",
  "approve",
  "sendBack",
  "schedule",
  "unschedule",
  "reinstate",
  "unpublish",
  "retract",
];

/** What may be taken with the draft as it stands, its changes saved first if there are any. */
export function stepsFor(state: ArticleState, role: Role, isDirty: boolean): Step[] {
  const allowed = isDirty ? state.allowedOnceSaved : state.allowed;
  return order
    .filter((name) => allowed.includes(name) && may(role, transitions[name].right))
    .map((transition) => ({ transition, label: labelOf(transition, state) }));
}

function labelOf(transition: Transition, { stage, schedule }: ArticleState): string {
  if (transition === "publish" && stage === "live") return "Publish changes";
  if (transition === "publish" && stage === "scheduled") return "Publish now";
  if (transition === "schedule" && schedule) return "Schedule anew …";
  return labels[transition];
}
