// In the site's time zone; loud once the time is past.
import { now } from "@/lib/base/clock";
import { deskTime, machineTime } from "@/lib/base/site-time";

export function ScheduleLine({ dueAt }: { dueAt: Date | null }) {
  if (dueAt === null) return null;
  const isOverdue = dueAt <= now();
  return (
    <span className={`text-sm ${isOverdue ? "font-semibold text-accent" : "text-ink-soft"}`}>
      {isOverdue ? "overdue since" : "due"}{" "}
      <time dateTime={machineTime(dueAt)} className="whitespace-nowrap tabular-nums">
        {deskTime(dueAt)}
      </time>
    </span>
  );
}
