// Input of the article's commands, checked at the edge.
import { z } from "zod";
import { saveKinds } from "@/lib/newsroom/articles/commands";
import { longestReviewMessage } from "@/lib/content/articles/review-message";
import { content } from "@/lib/content/articles/schema";
import {
  checkNote,
  longestReason,
  saidChange,
  type SaidChange,
} from "@/lib/content/corrections/change";
import type { Transition } from "@/lib/content/articles/workflow";
import { recordId, siteTimeText, textUpTo } from "@/lib/base/text-input";

/** Random, and the same for a repeat. */
export const requestId = z
  .string()
  .regex(/^[\w-]{16,64}$/, { error: "A request’s id has 16 to 64 letters and digits." });

const version = z.number().int().positive();

export const save = z.strictObject({
  saveId: requestId,
  version,
  content,
  kind: z.enum(saveKinds),
});

const plain = z.strictObject({ commandId: requestId, version });

type Plain = z.infer<typeof plain>;

/** Words for who gets the draft. */
type Said = { message?: string | undefined };

const said = { message: textUpTo("A message", longestReviewMessage).optional() };

export type TransitionRequest = {
  /** `reviewerId` null: any editor. */
  sendToReview: Plain & Said & { reviewerId: string | null };
  sendBack: Plain & Said;
  approve: Plain;
  /** `change`, `note`: required if readers have a version. */
  publish: Plain & SaidChange;
  /** `at`: as `siteTimeText` has it. */
  schedule: Plain & SaidChange & { at: string };
  unschedule: Plain;
  unpublish: Plain;
  /** `reason`: as readers are told. */
  retract: Plain & { reason: string };
  reinstate: Plain;
};

export const transitionRequests: { [Name in Transition]: z.ZodType<TransitionRequest[Name]> } = {
  sendToReview: plain.extend({ ...said, reviewerId: recordId("A reviewer").nullable() }),
  sendBack: plain.extend(said),
  approve: plain,
  publish: plain.extend(saidChange).superRefine(checkNote),
  schedule: plain.extend({ ...saidChange, at: siteTimeText }).superRefine(checkNote),
  unschedule: plain,
  unpublish: plain,
  retract: plain.extend({
    reason: textUpTo("A reason", longestReason).min(1, {
      error: "Give the reason for the retraction: readers will see it.",
    }),
  }),
  reinstate: plain,
};
