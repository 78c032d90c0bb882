import { calledBy } from "@/lib/content/articles/headline";
import { ScheduleLine } from "@/components/desk/schedule-line";
import { StageLabel } from "@/components/desk/stage-label";
import {
  listAddress,
  articleOrders,
  type ListChoice,
  type ArticleOrderName,
} from "@/lib/desk/articles/desk-list-address";
import type { DeskRow } from "@/lib/desk/articles/desk-rows";
import { deletedAt } from "@/lib/base/bin-time";
import { deskDay, deskTime, machineTime } from "@/lib/base/site-time";

type Props = { rows: DeskRow[]; choice: ListChoice };

export function ArticleTable({ rows, choice }: Props) {
  const isByPublication = articleOrders[choice.order].sort === "published";
  const timeOrders = isByPublication ? publicationOrders : changeOrders;
  return (
    <table className="w-full border-collapse text-[0.9375rem]">
      <thead className="border-b border-rule-strong text-left text-sm max-md:sr-only">
        <tr>
          <SortedHeading choice={choice} orders={["a-z", "z-a"]}>
            Headline
          </SortedHeading>
          <th scope="col" className="py-1.5 pr-4 font-semibold">
            Stage
          </th>
          <th scope="col" className="py-1.5 pr-4 font-semibold">
            Section
          </th>
          <th scope="col" className="py-1.5 pr-4 font-semibold">
            Byline
          </th>
          <th scope="col" className="py-1.5 pr-4 font-semibold">
            Reviewer
          </th>
          <th scope="col" className="py-1.5 pr-4 text-right font-semibold">
            Words
          </th>
          <SortedHeading choice={choice} orders={["next-scheduled", "last-scheduled"]}>
            Due
          </SortedHeading>
          <SortedHeading choice={choice} orders={timeOrders}>
            {isByPublication ? "Published" : "Changed"}
          </SortedHeading>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ArticleRow
            key={row.id}
            row={row}
            time={isByPublication ? row.publishedAt : row.updatedAt}
          />
        ))}
      </tbody>
    </table>
  );
}

function ArticleRow({ row, time }: { row: DeskRow; time: Date | null }) {
  return (
    <tr className="border-b border-rule align-baseline max-md:flex max-md:flex-wrap max-md:gap-x-3 max-md:gap-y-1 max-md:py-2.5">
      <th
        scope="row"
        className="py-2.5 pr-4 text-left font-serif text-lg font-semibold leading-snug wrap-anywhere max-md:w-full max-md:p-0"
      >
        <a href={`/desk/articles/${row.id}`} dir="auto" className="quiet-link block">
          {calledBy(row.headline)}
        </a>
      </th>
      <td className="py-2 pr-4 max-md:p-0">
        <span className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
          <StageLabel stage={row.stage} hasNewerDraft={row.hasNewerDraft} />
          {row.binnedAt && (
            <span className="text-sm text-accent">
              deleted on {deskDay(deletedAt(row.binnedAt))}
            </span>
          )}
        </span>
      </td>
      <td className="py-2 pr-4 text-ink-soft max-md:p-0">
        <bdi>{row.section ?? "No section"}</bdi>
      </td>
      <td className="py-2 pr-4 text-ink-soft max-md:p-0 max-md:empty:hidden">
        <bdi>{row.authors.join(", ")}</bdi>
      </td>
      <td className="py-2 pr-4 text-ink-soft max-md:p-0 max-md:empty:hidden">
        {row.reviewer && (
          <>
            <span className="md:hidden">Review: </span>
            <bdi>{row.reviewer === "any" ? "Any editor" : row.reviewer.name}</bdi>
          </>
        )}
      </td>
      <td className="py-2 pr-4 text-right tabular-nums text-ink-soft max-md:p-0 max-md:empty:hidden">
        {row.words !== null && (
          <>
            {row.words.toLocaleString("en")}
            <span className="md:hidden"> {row.words === 1 ? "word" : "words"}</span>
          </>
        )}
      </td>
      <td className="py-2 pr-4 max-md:p-0 max-md:empty:hidden">
        {row.scheduledAt && <ScheduleLine dueAt={row.scheduledAt} />}
      </td>
      <td className="whitespace-nowrap py-2 tabular-nums text-ink-soft max-md:p-0">
        {time && <time dateTime={machineTime(time)}>{deskTime(time)}</time>}
      </td>
    </tr>
  );
}

type Both = readonly [usual: ArticleOrderName, turned: ArticleOrderName];
const changeOrders: Both = ["last-changed", "first-changed"];
const publicationOrders: Both = ["last-published", "first-published"];

type HeadingProps = { choice: ListChoice; orders: Both; children: string };

/** Sorts by its column, and reverses the order. */
function SortedHeading({ choice, orders: [usual, turned], children }: HeadingProps) {
  const isSorted = choice.order === usual || choice.order === turned;
  const sorted = articleOrders[choice.order].isDescending ? "descending" : "ascending";
  const order = choice.order === usual ? turned : usual;
  return (
    <th scope="col" className="py-1.5 pr-4 font-semibold" aria-sort={isSorted ? sorted : undefined}>
      <a href={listAddress({ ...choice, order, from: null })} className="quiet-link">
        {children}
      </a>
      {isSorted && <span aria-hidden="true">{sorted === "ascending" ? " ↑" : " ↓"}</span>}
    </th>
  );
}
