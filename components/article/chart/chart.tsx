// A chart as a drawing, made where the page is made. The table with its figures is its alternative.
import { Bars, barsHeight } from "@/components/article/chart/bars";
import { Lines, linesHeight } from "@/components/article/chart/lines";
import { fills, strokes, widths } from "@/components/article/chart/look";
import { Shares, sharesHeight } from "@/components/article/chart/shares";
import type { ChartData, ChartSort } from "@/lib/content/blocks/chart";

type Props = { sort: ChartSort; data: ChartData; label: string };

export function Chart({ sort, data, label }: Props) {
  return (
    <>
      {sort !== "share" && <Legend sort={sort} data={data} />}
      {widths.map(({ width, className }) => (
        <svg
          key={width}
          role="img"
          aria-label={label}
          viewBox={`0 0 ${width} ${heightOf(sort, data)}`}
          className={`w-full overflow-visible text-[14px] ${className}`}
        >
          {sort === "bar" && <Bars data={data} width={width} />}
          {sort === "line" && <Lines data={data} width={width} />}
          {sort === "share" && <Shares data={data} width={width} />}
        </svg>
      ))}
    </>
  );
}

function heightOf(sort: ChartSort, data: ChartData): number {
  if (sort === "line") return linesHeight;
  return sort === "bar" ? barsHeight(data) : sharesHeight(data);
}

/** Only where there is something to tell apart. */
function Legend({ sort, data: { series } }: Pick<Props, "sort" | "data">) {
  if (series.length < 2) return null;
  return (
    <ul className="mb-3 flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {series.map(({ id, name }, index) => (
        <li key={id} className="flex items-center gap-2">
          <svg aria-hidden="true" viewBox="0 0 26 12" className="h-3 w-6.5 shrink-0">
            {sort === "bar" ? (
              <rect width={26} height={12} className={fills[index]} />
            ) : (
              <line
                x1={0}
                x2={26}
                y1={6}
                y2={6}
                strokeWidth={2.5}
                strokeDasharray={strokes[index]?.dashes}
                className={strokes[index]?.className}
              />
            )}
          </svg>
          <span dir="auto">{name}</span>
        </li>
      ))}
    </ul>
  );
}
