import { isDue, type Standing } from "@/lib/content/articles/workflow";
import { hasNote } from "@/lib/content/corrections/change";
import type { ApprovedChange } from "@/lib/newsroom/corrections/record";
import { CorrectionKind } from "@/prisma/generated/enums";

/** Times are UTC. */
export type Correction = {
  id: string;
  kind: CorrectionKind;
  /** Empty for a typo. */
  text: string;
  at: Date;
  /** Who published or scheduled it, by the name that they had then. */
  approvedBy: string;
  /** A retraction that was reinstated. */
  isTakenBack: boolean;
};

/** `inForce`: the retraction that counts now, if the article is retracted. */
export function correctionOf(
  row: { id: string; kind: CorrectionKind; text: string; at: Date; approvedBy: string },
  inForce: { id: string } | null,
): Correction {
  const { id, kind, text, at, approvedBy } = row;
  const isTakenBack = kind === CorrectionKind.retraction && id !== inForce?.id;
  return { id, kind, text, at, approvedBy, isTakenBack };
}

/**
 * The correction of a scheduled version that is due but not recorded yet: readers get it from the minute of the version
 * on.
 */
export function dueCorrection(
  article: Standing & { scheduledChange: ApprovedChange | null },
  at: Date,
): Correction | null {
  const { scheduledChange, scheduledAt } = article;
  if (scheduledChange === null || scheduledAt === null || !isDue(article, at)) return null;
  const { id, change, note, approvedBy } = scheduledChange;
  if (change === "update") return null;
  const text = hasNote(change) ? note : "";
  return { id, kind: change, text, at: scheduledAt, approvedBy, isTakenBack: false };
}

export function latestFirst(
  one: { id: string; at: Date },
  other: { id: string; at: Date },
): number {
  return other.at.getTime() - one.at.getTime() || (one.id < other.id ? 1 : -1);
}
