import { Chart } from "@/components/article/chart/chart";
import { TextRuns } from "@/components/article/text-runs";
import { chartData } from "@/lib/content/blocks/chart";
import { figureColumns } from "@/lib/content/blocks/figures";
import type { BlockOf } from "@/lib/content/blocks/kinds";
import { plainText } from "@/lib/content/blocks/text";
import { siteWords } from "@/lib/content/site-words/site-words";

/** With a chart, the table is its alternative, one press away. */
export function TableBlock({ block }: { block: BlockOf<"table"> }) {
  const { caption, source, chart } = block;
  const data = chart ? chartData(block, chart.sort) : null;
  const words = siteWords.article;
  return (
    <figure className="my-2 py-2 font-sans text-base leading-snug">
      {chart && data && !("problem" in data) ? (
        <>
          {caption && (
            <p dir="auto" className="font-semibold">
              {caption}
            </p>
          )}
          {chart.unit && (
            <p dir="auto" className="text-sm text-ink-soft">
              {chart.unit}
            </p>
          )}
          <div className="mt-3">
            <Chart sort={chart.sort} data={data} label={words.chart(caption)} />
          </div>
          <details className="figures-as-table mt-3 text-sm">
            <summary className="w-fit cursor-pointer text-ink-soft">{words.figures}</summary>
            <div className="mt-2">
              <TableOf block={block} isCaptioned={false} />
            </div>
          </details>
        </>
      ) : (
        <TableOf block={block} isCaptioned />
      )}
      {source && (
        <figcaption dir="auto" className="mt-2 text-sm text-ink-soft">
          {words.source(source)}
        </figcaption>
      )}
    </figure>
  );
}

type TableProps = { block: BlockOf<"table">; isCaptioned: boolean };

/** A wide one scrolls by itself; its edges darken where there is more. */
function TableOf({ block, isCaptioned }: TableProps) {
  const { caption, grid, hasHeaderRow } = block;
  const [first, ...others] = grid.rows;
  const head = hasHeaderRow ? first : undefined;
  const body = hasHeaderRow ? others : grid.rows;
  const areFigures = figureColumns(block);
  return (
    <div
      role="region"
      tabIndex={0}
      aria-label={caption || siteWords.article.table}
      className="scroll-hint overflow-x-auto contain-inline-size print:contain-none focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-accent print:overflow-visible"
    >
      <table className="w-full border-collapse border-y border-rule-strong tabular-nums wrap-normal print:text-sm">
        {isCaptioned && caption && (
          <caption dir="auto" className="pb-2 text-start font-semibold">
            {caption}
          </caption>
        )}
        {head && (
          <thead>
            <Row row={head} block={block} areFigures={areFigures} isHead />
          </thead>
        )}
        {body.length > 0 && (
          <tbody>
            {body.map((row) => (
              <Row key={row.id} row={row} block={block} areFigures={areFigures} />
            ))}
          </tbody>
        )}
      </table>
    </div>
  );
}

type RowProps = {
  row: BlockOf<"table">["grid"]["rows"][number];
  block: BlockOf<"table">;
  areFigures: boolean[];
  isHead?: boolean;
};

function Row({ row, block, areFigures, isHead = false }: RowProps) {
  return (
    <tr className="break-inside-avoid border-b border-rule last:border-b-0">
      {row.cells.map((cell, column) => {
        const isRowHead = block.hasHeaderColumn && column === 0;
        // An empty corner heads nothing.
        const isCell = plainText(cell).trim() === "" || !(isHead || isRowHead);
        const Tag = isCell ? "td" : "th";
        // A year that names its row is no figure.
        const isFigure = areFigures[column] && !(block.hasHeaderColumn && column === 0);
        return (
          <Tag
            key={block.grid.columns[column]}
            dir="auto"
            scope={isCell ? undefined : isHead ? "col" : "row"}
            className={`px-2 py-1.5 first:ps-0 last:pe-0 ${isHead ? "align-bottom text-sm" : "align-top"} ${isCell ? "font-normal" : "font-semibold"} ${isFigure ? "whitespace-nowrap text-end" : "text-start"}`}
          >
            <TextRuns text={cell} />
          </Tag>
        );
      })}
    </tr>
  );
}
