// The stages of articles in a newspaper after many years.
import type { Prisma } from "@/prisma/generated/client";

/** Shares of all articles. */
const shares = {
  live: 0.8,
  inReview: 0.03,
  scheduled: 0.01,
  ready: 0.02,
  unpublished: 0.02,
  retracted: 0.002,
  draft: 0.118,
};
export type BenchStage = keyof typeof shares;

/** `at`: from 0 to below 1. */
export function stageAt(at: number): BenchStage {
  let sum = 0;
  for (const stage of Object.keys(shares) as BenchStage[]) {
    sum += shares[stage];
    if (at < sum) return stage;
  }
  return "draft";
}

type Pointers = Partial<Prisma.ArticleCreateManyInput>;

/** `at`: when the article last changed. */
export function pointersOf(stage: BenchStage, liveId: string, draftId: string, at: Date): Pointers {
  const seen = { liveAt: at, publishedAt: at };
  switch (stage) {
    case "live":
      return { ...seen, liveId };
    case "retracted":
      return { ...seen, liveId, retractedAt: at, retraction: "For measuring." };
    case "unpublished":
      return seen;
    case "scheduled":
      return { scheduledId: draftId, scheduledAt: inTheNextYears(at), draftStage: "ready" };
    case "draft":
    case "inReview":
    case "ready":
      return { draftStage: stage };
  }
}

function inTheNextYears(at: Date): Date {
  const year = 365 * 24 * 3_600_000;
  return new Date(Date.now() + year + (at.getTime() % year));
}
