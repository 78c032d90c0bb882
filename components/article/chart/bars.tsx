import { fills, fitting, letters } from "@/components/article/chart/look";
import { ticksOf, type ChartData } from "@/lib/content/blocks/chart";

const thickness = 18;

/** Lying, so that each has its words above it on a phone too. */
export function Bars({ data, width }: { data: ChartData; width: number }) {
  const { labels, series } = data;
  const values = series.flatMap((one) => one.values.flatMap((value) => value ?? []));
  const ticks = ticksOf(values);
  const [low, high] = [Math.min(...ticks), Math.max(...ticks)];
  const saidWidth = 90;
  const x = (value: number) => ((value - low) / (high - low)) * (width - saidWidth);
  const step = letters + 8 + series.length * (thickness + 2) + 8;
  return (
    <>
      {labels.map((label, row) => (
        <g key={row} transform={`translate(0 ${row * step})`}>
          <text y={letters} className="fill-ink">
            {fitting(label, width)}
          </text>
          {series.map(({ id, values: own, said }, index) => {
            const value = own[row] ?? null;
            const top = letters + 6 + index * (thickness + 2);
            if (value === null) return null;
            const [from, to] = [Math.min(x(0), x(value)), Math.max(x(0), x(value))];
            return (
              <g key={id}>
                <rect
                  x={from}
                  y={top}
                  width={Math.max(to - from, 1)}
                  height={thickness}
                  className={fills[index]}
                />
                <text x={to + 6} y={top + thickness - 4} className="fill-ink">
                  {fitting(said[row] ?? "", saidWidth - 6)}
                </text>
              </g>
            );
          })}
        </g>
      ))}
      <line x1={x(0)} x2={x(0)} y1={0} y2={barsHeight(data)} className="stroke-rule-strong" />
    </>
  );
}

export function barsHeight({ labels, series }: ChartData): number {
  return labels.length * (letters + 8 + series.length * (thickness + 2) + 8);
}
