import { fitting, letters } from "@/components/article/chart/look";
import type { ChartData } from "@/lib/content/blocks/chart";

const thickness = 36;
const line = letters + 10;

/** Of two neighbours, one is dark and one light, so that none needs a colour to be told apart. */
const looks = [
  "fill-accent",
  "fill-ink opacity-30",
  "fill-good",
  "fill-ink opacity-15",
  "fill-ink-soft",
  "fill-accent opacity-40",
  "fill-ink opacity-70",
  "fill-good opacity-40",
] as const;

const percents = new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 1 });

/** One bar in parts, with what each is below it. */
export function Shares({ data, width }: { data: ChartData; width: number }) {
  const values = (data.series[0]?.values ?? []).map((value) => value ?? 0);
  const sum = values.reduce((total, value) => total + value, 0);
  const parts = values.map((value, row) => {
    const before = values.slice(0, row).reduce((total, one) => total + one, 0);
    return { start: before / sum, share: value / sum, label: data.labels[row] ?? "" };
  });
  return (
    <>
      {parts.map(({ start, share, label }, row) => (
        <g key={row}>
          <rect
            x={start * width}
            width={Math.max(share * width - 1.5, 0)}
            height={thickness}
            className={looks[row]}
          />
          <rect
            y={thickness + 14 + row * line}
            width={letters}
            height={letters}
            className={looks[row]}
          />
          <text x={letters + 8} y={thickness + 14 + row * line + letters - 2} className="fill-ink">
            {fitting(label, width - 110)}
          </text>
          <text
            x={width}
            y={thickness + 14 + row * line + letters - 2}
            textAnchor="end"
            className="fill-ink"
          >
            {percents.format(share)}
          </text>
        </g>
      ))}
    </>
  );
}

export function sharesHeight({ labels }: ChartData): number {
  return thickness + 14 + labels.length * line;
}
