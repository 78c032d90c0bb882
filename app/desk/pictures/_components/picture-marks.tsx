// What keeps a picture from readers is in the accent colour.
import { now } from "@/lib/base/clock";
import { deletedAt } from "@/lib/base/bin-time";
import type { PictureRow } from "@/lib/desk/media/library";
import { standingOf } from "@/lib/content/media/rights";
import { deskDay, lastDayWords } from "@/lib/base/site-time";

type Mark = { words: string; isGrave: boolean };

export function PictureMarks({ row }: { row: PictureRow }) {
  const marks = marksOf(row);
  if (marks.length === 0) return null;
  return (
    <span className="flex flex-wrap gap-x-3 text-sm">
      {marks.map(({ words, isGrave }) => (
        <span key={words} className={isGrave ? "text-accent" : "text-ink-soft"}>
          {words}
        </span>
      ))}
    </span>
  );
}

function marksOf(row: PictureRow): Mark[] {
  const { altText, isDecorative, credit, fileUrl, isRendered, renditionProblem, binnedAt } = row;
  const grave = (words: string): Mark => ({ words, isGrave: true });
  const rights = standingOf(row, null, now());
  return [
    binnedAt !== null && grave(`Deleted on ${deskDay(deletedAt(binnedAt))}`),
    rights.kind === "ended" && grave(`Licence ended after ${lastDayWords(rights.until)}`),
    rights.kind === "ending" && {
      words: `Licence ends after ${lastDayWords(rights.until)}`,
      isGrave: false,
    },
    credit === "" && grave("No credit"),
    altText === "" && !isDecorative && grave("No alternative text"),
    renditionProblem !== "" && grave("Could not be processed"),
    fileUrl !== null &&
      !isRendered &&
      renditionProblem === "" && { words: "Being processed", isGrave: false },
  ].filter((mark) => mark !== false);
}
