import { deskTime } from "@/lib/base/site-time";
import { now } from "@/lib/base/clock";

const day = 24 * 60 * 60 * 1000;

/** How long a user of a role that needs a second factor can still go on without. */
export function SecondFactorNotice({ deadline }: { deadline: Date | null }) {
  if (deadline === null) return null;
  const left = Math.ceil((deadline.getTime() - now().getTime()) / day);
  const words =
    left <= 0
      ? "Your role needs a second factor. Set one up to go on."
      : `Your role needs a second factor: ${left === 1 ? "1 day is" : `${left} days are`} left, until ${deskTime(deadline)}.`;
  return (
    <aside
      aria-label="Second factor"
      className="border-b border-rule bg-wash px-4 py-1.5 text-center text-sm sm:px-6"
    >
      <strong className="font-semibold text-accent">{words}</strong>{" "}
      <a href="/desk/account#second-factor" className="text-link">
        {left <= 0 ? "Add a passkey or an app" : "Set one up"}
      </a>
    </aside>
  );
}
