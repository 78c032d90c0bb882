import { monthPath } from "@/lib/base/site-addresses";
import { monthName } from "@/lib/base/site-time";
import { NothingYet } from "@/components/site/list-of-articles";

/** @param props.months as “2026-11”, newest first */
export function MonthList({ months }: { months: string[] }) {
  if (months.length === 0) return <NothingYet />;
  const years = [...new Set(months.map((month) => month.slice(0, 4)))];
  return years.map((year) => (
    <section
      key={year}
      aria-labelledby={`year-${year}`}
      className="grid gap-x-8 gap-y-2 border-t border-rule py-5 sm:grid-cols-[8rem_1fr]"
    >
      <h2 id={`year-${year}`} className="font-serif text-2xl font-semibold tabular-nums">
        {year}
      </h2>
      <ul className="flex flex-wrap gap-x-6 gap-y-2 text-lg">
        {months
          .filter((month) => month.startsWith(year))
          .map((month) => (
            <li key={month}>
              <a href={monthPath(month)} className="text-link inline-block min-h-6">
                {monthName(month)}
                <span className="sr-only"> {year}</span>
              </a>
            </li>
          ))}
      </ul>
    </section>
  ));
}
