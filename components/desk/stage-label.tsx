import type { Stage } from "@/lib/content/articles/workflow";

type Props = { stage: Stage; hasNewerDraft: boolean };

const looks: Record<Stage, string> = {
  draft: "border-ink-soft/60 text-ink-soft",
  inReview: "border-ink-soft text-ink",
  ready: "border-ink text-ink",
  scheduled: "border-accent text-accent",
  live: "border-good text-good",
  unpublished: "border-dashed border-ink-soft text-ink-soft",
  retracted: "border-accent bg-accent text-paper",
};

const words: Record<Stage, string> = {
  draft: "Draft",
  inReview: "In review",
  ready: "Approved",
  scheduled: "Scheduled",
  live: "Live",
  unpublished: "Unpublished",
  retracted: "Retracted",
};

export function StageLabel({ stage, hasNewerDraft }: Props) {
  return (
    <span className="inline-flex items-baseline gap-2">
      <span className={`border px-1.5 text-sm font-semibold ${looks[stage]}`}>{words[stage]}</span>
      {hasNewerDraft && <span className="text-sm text-ink-soft">newer draft</span>}
    </span>
  );
}
