import { StageLabel } from "@/components/desk/stage-label";
import type { ArticleState } from "@/lib/desk/articles/desk-shape";

export function ArticleStanding({ article }: { article: ArticleState }) {
  const { stage, draftStage, hasNewerDraft, schedule, reviewer } = article;
  // The draft's stage is shown too where it differs from the article's.
  const isApart = hasNewerDraft || (stage === "scheduled" && schedule?.isDraft === false);
  return (
    <div className="flex flex-wrap items-baseline gap-x-2">
      <StageLabel stage={stage} hasNewerDraft={hasNewerDraft} />
      {isApart && draftStage !== "draft" && (
        <span className="text-sm text-ink-soft">{draftWords[draftStage]}</span>
      )}
      {reviewer && (
        <span className="text-sm text-ink-soft">
          for <bdi>{reviewer.name}</bdi>
        </span>
      )}
      {schedule && (
        <span
          className={`text-sm ${schedule.isOverdue ? "font-semibold text-accent" : "text-ink-soft"}`}
        >
          {schedule.isOverdue ? "overdue since" : stage === "live" ? "update due" : "due"}{" "}
          <span className="tabular-nums">{schedule.time}</span>
          {!schedule.isDraft && ", an earlier version"}
        </span>
      )}
    </div>
  );
}

const draftWords = { inReview: "in review", ready: "approved" } as const;
