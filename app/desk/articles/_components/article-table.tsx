// Articles as rows: what each is called, how it stands, and when it was last changed.
import { StageLabel } from "@/components/desk/stage-label";
import type { DeskRow } from "@/lib/articles/desk-queries";
import { deskTime, machineTime } from "@/lib/site-time";

export function ArticleTable({ rows }: { rows: DeskRow[] }) {
  return (
    <table className="w-full border-collapse text-[0.9375rem]">
      <thead className="border-b border-rule-strong text-left text-sm max-md:sr-only">
        <tr>
          <th scope="col" className="py-1.5 pr-4 font-semibold">
            Headline
          </th>
          <th scope="col" className="py-1.5 pr-4 font-semibold">
            Stage
          </th>
          <th scope="col" className="py-1.5 pr-4 font-semibold">
            Section
          </th>
          <th scope="col" className="py-1.5 pr-4 font-semibold">
            Byline
          </th>
          <th scope="col" className="py-1.5 font-semibold">
            Changed
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={row.id}
            className="border-b border-rule align-baseline max-md:flex max-md:flex-wrap max-md:gap-x-3 max-md:py-2.5"
          >
            <th
              scope="row"
              className="py-2.5 pr-4 text-left font-serif text-lg font-semibold leading-snug max-md:w-full max-md:py-0"
            >
              <a href={`/desk/articles/${row.id}`} className="quiet-link">
                {row.headline}
              </a>
            </th>
            <td className="whitespace-nowrap py-2 pr-4 max-md:py-0.5">
              <StageLabel stage={row.stage} hasNewerDraft={row.hasNewerDraft} />
            </td>
            <td className="py-2 pr-4 text-ink-soft max-md:py-0.5">{row.section ?? "No section"}</td>
            <td className="py-2 pr-4 text-ink-soft max-md:py-0.5">{row.authors.join(", ")}</td>
            <td className="whitespace-nowrap py-2 tabular-nums text-ink-soft max-md:py-0.5">
              <time dateTime={machineTime(row.updatedAt)}>{deskTime(row.updatedAt)}</time>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
