// Loud if readers see the picture all the same.
import { now } from "@/lib/base/clock";
import type { Picture } from "@/lib/newsroom/media/records";
import { standingOf } from "@/lib/content/media/rights";
import type { Uses } from "@/lib/newsroom/media/uses";
import { lastDayWords } from "@/lib/base/site-time";

export function RightsWarning({ picture, uses }: { picture: Picture; uses: Uses }) {
  const live = uses.articles.filter(({ revisions }) => revisions.includes("live"));
  const isSeen = live.length > 0 || uses.authors.length > 0;
  const usedBy = live.length > 1 ? (live.at(-1)?.headline ?? null) : null;
  const standing = standingOf(picture, usedBy, now());
  if (standing.kind === "allowed") return null;
  const isOver = standing.kind !== "ending";
  const sentence = {
    ending: (until: Date) => `The licence ends after ${lastDayWords(until)}.`,
    ended: (until: Date) => `The licence ended after ${lastDayWords(until)}.`,
  };
  return (
    <p
      className={`mb-6 max-w-4xl border-l-4 px-4 py-2 ${isOver ? "border-accent bg-wash" : "border-rule-strong"}`}
    >
      <strong>
        {standing.kind === "usedUp"
          ? "It was for one article, and more than one shows it."
          : sentence[standing.kind](standing.until)}
      </strong>{" "}
      {isOver &&
        isSeen &&
        "Readers still see it: remove it from everything listed under “Where it is used”."}
      {isOver && !isSeen && "Nothing can be published with it."}
    </p>
  );
}
