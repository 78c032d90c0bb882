// The stages of an article and what leads from one to another. Pure: commands ask again inside their transaction.
import { ConflictError } from "@/lib/errors";

export const stages = ["draft", "scheduled", "live", "unpublished"] as const;
export type Stage = (typeof stages)[number];

/** What an article's stage follows from; see Article in prisma/schema.prisma. */
export type Pointers = {
  draftId: string;
  liveId: string | null;
  /** When `live` became or becomes visible; kept when unpublished, null before the first publication. */
  liveAt: Date | null;
};

/** The stage at a moment. It is derived, never stored: a due article is live without anybody's doing. */
export function stageOf(article: Pointers, at: Date): Stage {
  if (article.liveAt === null) return "draft";
  if (article.liveId === null) return "unpublished";
  return article.liveAt <= at ? "live" : "scheduled";
}

/** Whether editors see something that readers do not see yet. */
export function hasNewerDraft(article: Pointers): boolean {
  return article.liveId !== null && article.liveId !== article.draftId;
}

export const transitions = {
  publish: { from: ["draft", "scheduled", "live", "unpublished"], to: "live" },
  unpublish: { from: ["scheduled", "live"], to: "unpublished" },
} as const satisfies Record<string, { from: readonly Stage[]; to: Stage }>;

export type Transition = keyof typeof transitions;

/** Why a transition is refused as things stand, as a sentence; null if it is allowed. */
export function refusal(article: Pointers, transition: Transition, at: Date): string | null {
  const stage = stageOf(article, at);
  const from: readonly Stage[] = transitions[transition].from;
  if (!from.includes(stage)) {
    return `An article that is ${stage === "draft" ? "a draft" : stage} cannot be ${transition}ed.`;
  }
  if (transition === "publish" && stage === "live" && !hasNewerDraft(article)) {
    return "Readers already see this version.";
  }
  return null;
}

/** @throws ConflictError saying why */
export function assertTransition(article: Pointers, transition: Transition, at: Date): void {
  const why = refusal(article, transition, at);
  if (why !== null) throw new ConflictError(why);
}
