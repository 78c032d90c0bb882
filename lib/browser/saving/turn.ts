import type { ArticleState } from "@/lib/desk/articles/desk-shape";
import { stageWords } from "@/lib/content/articles/workflow";

type Standing = Pick<ArticleState, "stage" | "draftStage" | "schedule" | "publication">;

/** “This article is in review now.” The gravest change; null if only the text differs. */
export function turnWords(before: Standing, after: Standing): string | null {
  const { stage, schedule } = after;
  if (stage !== before.stage && !(stage === "scheduled" && schedule)) {
    return `This article is now ${stageWords[stage]}.`;
  }
  if (schedule?.time !== before.schedule?.time) {
    const what = stage === "live" ? "An update" : "This article";
    return schedule
      ? `${what} is now scheduled for ${schedule.time}.`
      : "Its scheduled publication was cancelled.";
  }
  if (after.publication !== before.publication) return "Readers now see another version.";
  if (after.draftStage !== before.draftStage) {
    return `The draft is now ${draftWords[after.draftStage]}.`;
  }
  return null;
}

const draftWords = { draft: "being written", inReview: "in review", ready: "approved" } as const;
