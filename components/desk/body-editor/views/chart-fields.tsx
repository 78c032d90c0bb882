import type { Node } from "@tiptap/pm/model";
import { useId } from "react";
import { Chart } from "@/components/article/chart/chart";
import { blockOf } from "@/components/desk/body-editor/live-body";
import {
  BlockTextField,
  fieldStyle,
  fieldWords,
  labelStyle,
} from "@/components/desk/body-editor/views/text-field";
import { chartData, chartSortNames, chartSorts, longestUnit } from "@/lib/content/blocks/chart";

type Props = {
  node: Node;
  isReadOnly: boolean;
  onChange: (attributes: Record<string, unknown>) => void;
};

/** What readers see instead of the table, drawn while its figures are typed. */
export function ChartFields({ node, isReadOnly, onChange }: Props) {
  const id = useId();
  const sort = fieldWords(node, "chart") ?? "";
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-[12rem_1fr]">
        <div>
          <label htmlFor={id} className={labelStyle}>
            Readers see
          </label>
          <select
            id={id}
            value={sort}
            disabled={isReadOnly}
            className={fieldStyle}
            onChange={(event) => onChange({ chart: event.target.value })}
          >
            <option value="">The table</option>
            {chartSorts.map((one) => (
              <option key={one} value={one}>
                {chartSortNames[one]}
              </option>
            ))}
          </select>
        </div>
        {sort !== "" && (
          <BlockTextField
            label="Unit"
            name="unit"
            value={fieldWords(node, "unit") ?? ""}
            limit={longestUnit}
            isReadOnly={isReadOnly}
            placeholder="Boats a day, in per cent …"
            onChange={(unit) => onChange({ unit })}
          />
        )}
      </div>
      {sort !== "" && <Preview node={node} />}
    </>
  );
}

function Preview({ node }: { node: Node }) {
  const table = blockOf(node);
  if (table?.type !== "table" || table.chart === undefined) return null;
  const data = chartData(table, table.chart.sort);
  if ("problem" in data) {
    return (
      <p role="status" className="font-sans text-sm text-accent">
        {data.problem} Until then readers see the table.
      </p>
    );
  }
  return (
    <div className="font-sans text-base leading-snug">
      <Chart sort={table.chart.sort} data={data} label="Preview of the chart" />
    </div>
  );
}
