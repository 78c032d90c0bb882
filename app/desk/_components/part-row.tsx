import { calledBy } from "@/lib/content/articles/headline";
import { ScheduleLine } from "@/components/desk/schedule-line";
import { ReviewMessageLine } from "@/components/desk/review-message";
import { StageLabel } from "@/components/desk/stage-label";
import type { DeskRow } from "@/lib/desk/articles/desk-rows";
import { deskTime, machineTime } from "@/lib/base/site-time";

/** `isBySchedule`: shows when it is due, not when it was changed. */
export function PartRow({ row, isBySchedule = false }: { row: DeskRow; isBySchedule?: boolean }) {
  return (
    <li className="border-b border-rule py-2.5">
      <a
        href={`/desk/articles/${row.id}`}
        dir="auto"
        className="quiet-link block font-serif text-lg font-semibold leading-snug wrap-anywhere"
      >
        {calledBy(row.headline)}
      </a>
      <ReviewMessageLine message={row.message} className="mt-1" />
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 pt-1 text-sm text-ink-soft">
        <StageLabel stage={row.stage} hasNewerDraft={row.hasNewerDraft} />
        <ScheduleLine dueAt={row.scheduledAt} />
        <span dir="auto">{row.section ?? "No section"}</span>
        {row.authors.length > 0 && <span dir="auto">{row.authors.join(", ")}</span>}
        {!isBySchedule && (
          <span className="tabular-nums">
            changed <time dateTime={machineTime(row.updatedAt)}>{deskTime(row.updatedAt)}</time>
          </span>
        )}
      </p>
    </li>
  );
}
