// The stages of an article and its transitions. Pure: commands ask again inside their transaction.
import { ConflictError } from "@/lib/base/errors";
import type { Action } from "@/lib/content/users/permissions";
import type { DraftStage } from "@/prisma/generated/enums";

export const stages = [
  "draft",
  "inReview",
  "ready",
  "scheduled",
  "live",
  "unpublished",
  "retracted",
] as const;
export type Stage = (typeof stages)[number];

/** “An article that is …”. */
export const stageWords: Record<Stage, string> = {
  draft: "a draft",
  inReview: "in review",
  ready: "approved",
  scheduled: "scheduled",
  live: "live",
  unpublished: "unpublished",
  retracted: "retracted",
};

/** See Article in prisma/schema.prisma. */
export type Standing = {
  draftId: string;
  draftStage: DraftStage;
  liveId: string | null;
  /** Kept when unpublished; null before the first publication. */
  liveAt: Date | null;
  scheduledId: string | null;
  scheduledAt: Date | null;
  retractedAt: Date | null;
};

/** The scheduled hour has come, but the pointer has not moved. A retracted article has no schedule: `retract` empties it. */
export function isDue(article: Standing, at: Date): boolean {
  return article.scheduledId !== null && article.scheduledAt !== null && article.scheduledAt <= at;
}

/** Null if they see none. A due revision counts without any job. */
export function readersRevisionId(article: Standing, at: Date): string | null {
  if (article.retractedAt !== null) return null;
  if (isDue(article, at)) return article.scheduledId;
  return article.liveAt !== null && article.liveAt <= at ? article.liveId : null;
}

/** The same of an article read with its revisions. */
export function readersRevisionOf<Revision>(
  article: Standing & { live: Revision | null; scheduled: Revision | null },
  at: Date,
): Revision | null {
  if (readersRevisionId(article, at) === null) return null;
  return isDue(article, at) ? article.scheduled : article.live;
}

/** Derived, never stored. */
export function stageOf(article: Standing, at: Date): Stage {
  if (article.retractedAt !== null) return "retracted";
  if (readersRevisionId(article, at) !== null) return "live";
  if (article.scheduledId !== null) return "scheduled";
  if (article.liveAt !== null && article.draftStage === "draft") return "unpublished";
  return article.draftStage;
}

/** Changes whenever readers get a change. Only compared. */
export function publicationOf(article: Standing, at: Date): string {
  const { liveId, liveAt, retractedAt } = article;
  return JSON.stringify([liveId, liveAt, retractedAt, isDue(article, at)]);
}

/** Than readers of the live article see. */
export function hasNewerDraft(article: Standing, at: Date): boolean {
  const shown = readersRevisionId(article, at);
  return shown !== null && shown !== article.draftId;
}

/** Readers will see the draft at `scheduledAt`. */
export function isDraftScheduled(article: Standing): boolean {
  return article.scheduledId === article.draftId;
}

/** What a transition needs beside the stage. */
type Need = "unseen text" | "unplaced text" | "a schedule" | "a publication";

type Rule = {
  from: readonly Stage[];
  draft?: readonly DraftStage[];
  needs?: Need;
  /** “… cannot be {done}.” */
  done: string;
  right: Action;
};

/** A stage that `from` does not name refuses, so a retracted article can only be reinstated. */
export const transitions = {
  sendToReview: {
    from: ["draft", "unpublished", "live", "scheduled"],
    draft: ["draft"],
    needs: "unplaced text",
    done: "sent to review",
    right: "sendToReview",
  },
  sendBack: {
    from: ["inReview", "ready", "live", "scheduled"],
    draft: ["inReview", "ready"],
    needs: "unplaced text",
    done: "sent back",
    right: "sendBack",
  },
  approve: {
    from: ["draft", "inReview", "unpublished", "live", "scheduled"],
    draft: ["draft", "inReview"],
    needs: "unplaced text",
    done: "approved",
    right: "approve",
  },
  publish: {
    from: ["draft", "inReview", "ready", "scheduled", "live", "unpublished"],
    needs: "unseen text",
    done: "published",
    right: "publish",
  },
  schedule: {
    from: ["draft", "inReview", "ready", "scheduled", "live", "unpublished"],
    needs: "unseen text",
    done: "scheduled",
    right: "schedule",
  },
  unschedule: {
    from: ["scheduled", "live"],
    needs: "a schedule",
    done: "removed from the schedule",
    right: "schedule",
  },
  unpublish: { from: ["live"], done: "unpublished", right: "unpublish" },
  retract: {
    from: ["live", "unpublished", "inReview", "ready", "scheduled"],
    needs: "a publication",
    done: "retracted",
    right: "retract",
  },
  reinstate: { from: ["retracted"], done: "reinstated", right: "retract" },
} as const satisfies Record<string, Rule>;

export type Transition = keyof typeof transitions;
export const transitionNames = Object.keys(transitions) as Transition[];

/** As a sentence; null if it is allowed. */
export function refusal(article: Standing, transition: Transition, at: Date): string | null {
  const { from, draft, needs, done }: Rule = transitions[transition];
  const stage = stageOf(article, at);
  if (!from.includes(stage)) {
    return `An article that is ${stageWords[stage]} cannot be ${done}.`;
  }
  const lacking = needs === undefined ? null : lack(article, needs, at);
  return lacking ?? (draft === undefined ? null : draftRefusal(article, draft, done));
}

function draftRefusal(
  { draftStage }: Standing,
  allowed: readonly DraftStage[],
  done: string,
): string | null {
  if (allowed.includes(draftStage)) return null;
  const is = draftStage === "draft" ? "still being written" : stageWords[draftStage];
  if (is === done) return `The draft is already ${done}.`;
  return `The draft is ${is}: it cannot be ${done}.`;
}

function lack(article: Standing, need: Need, at: Date): string | null {
  const isSeen = readersRevisionId(article, at) === article.draftId;
  switch (need) {
    case "unseen text":
      return isSeen ? "Readers already see this version." : null;
    case "unplaced text":
      if (isSeen) return "Readers already see this version.";
      return isDraftScheduled(article) ? "This version is already scheduled." : null;
    case "a schedule":
      return article.scheduledId === null || isDue(article, at)
        ? "This article has nothing scheduled."
        : null;
    case "a publication":
      return article.liveAt === null && !isDue(article, at)
        ? "This article was never published."
        : null;
  }
}

/** @throws ConflictError with the reason */
export function assertTransition(article: Standing, transition: Transition, at: Date): void {
  const why = refusal(article, transition, at);
  if (why !== null) throw new ConflictError(why);
}

/** Why what readers saw last cannot be put back as it was, as a sentence; null if it can, or if readers see the article. */
export function putBackRefusal(article: Standing): string | null {
  if (article.retractedAt !== null) return "The article is retracted. Reinstate it instead.";
  if (article.liveAt === null) return "This article was never published.";
  if (article.scheduledId !== null) return "A version is scheduled. Cancel that first.";
  return null;
}

/** What readers saw last can be put back as it was. */
export function canPutBack(article: Standing, at: Date): boolean {
  return readersRevisionId(article, at) === null && putBackRefusal(article) === null;
}

/** Why an article cannot go to the bin, as a sentence; null if it can. */
export function binRefusal(article: Standing): string | null {
  if (article.scheduledId !== null) return "A version is scheduled. Cancel that first.";
  if (article.liveAt === null) return null;
  return "Readers have seen this article. Unpublish or retract it instead.";
}

/**
 * Since when it is in the bin; null if it is not. What readers see, or will see, is not there, although a program that knows no bin may
 * have left the mark.
 */
export function binnedSince(article: Standing & { binnedAt: Date | null }): Date | null {
  return binRefusal(article) === null ? article.binnedAt : null;
}

/** The transitions that the state allows, for any role. */
export function allowedTransitions(article: Standing, at: Date): Transition[] {
  return transitionNames.filter((transition) => refusal(article, transition, at) === null);
}

/** What readers see, or will see, is followed by a draft. Approved text needs a review if its editor may not approve it. */
export function stageAfterSave(article: Standing, mayApprove: boolean, at: Date): DraftStage {
  const isPlaced = article.draftId === readersRevisionId(article, at) || isDraftScheduled(article);
  if (isPlaced) return "draft";
  return article.draftStage === "ready" && !mayApprove ? "inReview" : article.draftStage;
}

/** As if an editor saved a change of its draft: a reporter's save leaves a reporter the same transitions. */
export function withNewDraft<Article extends Standing>(article: Article, at: Date): Article {
  return { ...article, draftId: "", draftStage: stageAfterSave(article, true, at) };
}
