// A correction as readers are told of it.
import { isDue, type Standing } from "@/lib/content/articles/workflow";
import { hasNote } from "@/lib/content/corrections/change";
import type { ApprovedChange } from "@/lib/newsroom/corrections/record";
import { CorrectionKind } from "@/prisma/generated/enums";

/** Times are UTC. */
export type Correction = {
  id: string;
  kind: CorrectionKind;
  /** What was wrong, and what is right; empty for a typo. */
  text: string;
  at: Date;
  /** The name that whoever published or scheduled it had then. */
  approvedBy: string;
  /** Of a retraction: whether the story stands again. */
  isTakenBack: boolean;
};

/** What a row of the table tells; `inForce` is the article's retraction of now, if it is retracted. */
export function correctionOf(
  row: { id: string; kind: CorrectionKind; text: string; at: Date; approvedBy: string },
  inForce: { id: string } | null,
): Correction {
  const { id, kind, text, at, approvedBy } = row;
  const isTakenBack = kind === CorrectionKind.retraction && id !== inForce?.id;
  return { id, kind, text, at, approvedBy, isTakenBack };
}

/**
 * The correction that comes with a scheduled version whose hour has come, though nobody has recorded it
 * yet: readers are told from the minute on in which they see the version.
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

/** Newest first, as every list of corrections. */
export function latestFirst(
  one: { id: string; at: Date },
  other: { id: string; at: Date },
): number {
  return other.at.getTime() - one.at.getTime() || (one.id < other.id ? 1 : -1);
}
