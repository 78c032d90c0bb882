import { fitting, letters, strokes } from "@/components/article/chart/look";
import { ticksOf, type ChartData } from "@/lib/content/blocks/chart";

const height = 240;
const belowHeight = 28;
export const linesHeight = height + belowHeight;

const figures = new Intl.NumberFormat("en", { maximumFractionDigits: 3, notation: "compact" });

/** Over time, or over what else has an order. A missing figure leaves a gap. */
export function Lines({ data, width }: { data: ChartData; width: number }) {
  const { labels, series } = data;
  const ticks = ticksOf(series.flatMap(({ values }) => values.flatMap((value) => value ?? [])));
  const [low, high] = [Math.min(...ticks), Math.max(...ticks)];
  const left = 48;
  const x = (row: number) => left + (row / (labels.length - 1)) * (width - left - 10);
  const y = (value: number) => height - ((value - low) / (high - low)) * (height - letters) - 2;
  const shown = rowsWithLabel(labels.length, width);
  const room = (width - left) / shown.length;
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={left} x2={width} y1={y(tick)} y2={y(tick)} className="stroke-rule" />
          <text x={left - 8} y={y(tick) + 5} textAnchor="end" className="fill-ink-soft">
            {figures.format(tick)}
          </text>
        </g>
      ))}
      {series.map(({ id, values }, index) => (
        <path
          key={id}
          d={pathOf(values, x, y)}
          strokeWidth={2.5}
          strokeDasharray={strokes[index]?.dashes}
          strokeLinejoin="round"
          className={`fill-none ${strokes[index]?.className}`}
        />
      ))}
      {shown.map((row) => (
        <text
          key={row}
          x={x(row)}
          y={height + belowHeight - 8}
          textAnchor={row === 0 ? "start" : row === labels.length - 1 ? "end" : "middle"}
          className="fill-ink-soft"
        >
          {fitting(labels[row] ?? "", room - 6)}
        </text>
      ))}
    </>
  );
}

/** A figure between two gaps is a dot. */
function pathOf(
  values: readonly (number | null)[],
  x: (row: number) => number,
  y: (value: number) => number,
): string {
  return values
    .map((value, row) => {
      if (value === null) return "";
      const place = `${x(row).toFixed(1)} ${y(value).toFixed(1)}`;
      const isAlone = (values[row - 1] ?? null) === null;
      return isAlone ? `M${place}h0.01` : `L${place}`;
    })
    .join("");
}

/** The first, the last, and some between them. */
function rowsWithLabel(count: number, width: number): number[] {
  const most = Math.min(count, Math.floor(width / 90));
  const step = (count - 1) / Math.max(most - 1, 1);
  return [...new Set(Array.from({ length: most }, (_, index) => Math.round(index * step)))];
}
