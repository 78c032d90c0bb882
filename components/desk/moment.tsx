import { deskTime, machineTime } from "@/lib/base/site-time";

export function Moment({ at }: { at: Date }) {
  return (
    <time dateTime={machineTime(at)} className="whitespace-nowrap tabular-nums">
      {deskTime(at)}
    </time>
  );
}
