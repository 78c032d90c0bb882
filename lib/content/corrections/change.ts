import { z } from "zod";
import { readersRevisionId, type Standing } from "@/lib/content/articles/workflow";
import { InvalidInputError } from "@/lib/base/errors";
import { textUpTo } from "@/lib/base/text-input";
import { Change } from "@/prisma/generated/enums";

export type SaidChange = { change?: Change | undefined; note?: string | undefined };

/** In the order in which an editor weighs them. */
export const changes = [
  Change.update,
  Change.typo,
  Change.clarification,
  Change.correction,
] as const;

/** Readers get no note on new reporting or a typo. A typo stands in the history alone. */
export function hasNote(change: Change): boolean {
  return change === Change.clarification || change === Change.correction;
}

/** In characters. */
export const longestCorrectionNote = 1_000;

/** In characters, of a retraction. */
export const longestReason = 1_000;

export const saidChange = {
  change: z.enum(changes, { error: "There is no such type of change." }).optional(),
  note: textUpTo("A note", longestCorrectionNote).optional(),
};

/** @throws through zod: a clarification or a correction without a note, any other change with one */
export function checkNote({ change, note = "" }: SaidChange, context: z.RefinementCtx): void {
  const isNoted = change !== undefined && hasNote(change);
  if (isNoted === (note !== "")) return;
  const message = isNoted
    ? `Write the ${change}: readers will see what changed, and why.`
    : "Only a clarification and a correction have a note.";
  context.addIssue({ code: "custom", path: ["note"], message });
}

/**
 * Whether publishing asks for the kind of change. `always`: the draft differs from the version that readers see or saw
 * last; `perhaps`: it is the version from before it was unpublished; `never`: a first publication.
 */
export const changesAsked = ["always", "perhaps", "never"] as const;
export type ChangeAsked = (typeof changesAsked)[number];

/** `lastLiveId`: the revision that readers saw last; null if they never saw the article. */
export function changeAsked(
  article: Standing & { lastLiveId: string | null },
  at: Date,
): ChangeAsked {
  if (readersRevisionId(article, at) !== null) return "always";
  if (article.liveAt === null) return "never";
  return article.lastLiveId === article.draftId ? "perhaps" : "always";
}

/** @throws InvalidInputError if a change is missing, or given for a first publication */
export function assertSaid(
  article: Standing & { lastLiveId: string | null },
  { change }: SaidChange,
  at: Date,
): void {
  const asked = changeAsked(article, at);
  if (asked === "always" && change === undefined) {
    throw new InvalidInputError(
      "Readers have seen another version of this article: choose the type of change.",
    );
  }
  if (asked === "never" && change !== undefined) {
    throw new InvalidInputError(
      "This article was never published: its first publication is not a change.",
    );
  }
}
