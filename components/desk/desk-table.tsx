// On a phone each row becomes some lines, and the column heads are for screen readers.
import type { ReactNode } from "react";

export function DeskTable({ columns, children }: { columns: string[]; children: ReactNode }) {
  return (
    <table className="w-full border-collapse text-[0.9375rem] max-md:block">
      <thead className="border-b border-rule-strong text-left text-sm max-md:sr-only">
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className="py-1.5 pr-4 font-semibold last:pr-0">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:block">{children}</tbody>
    </table>
  );
}

type RowProps = { name: string; href: string; children: ReactNode };

export function DeskTableRow({ name, href, children }: RowProps) {
  return (
    <tr className="border-b border-rule align-baseline max-md:flex max-md:flex-wrap max-md:gap-x-4 max-md:py-2.5">
      <th
        scope="row"
        className="py-2 pr-4 text-left font-semibold wrap-break-word max-md:w-full max-md:py-0"
      >
        <a dir="auto" href={href} className="quiet-link">
          {name}
        </a>
      </th>
      {children}
    </tr>
  );
}

/** `mayBreak`: the text has no spaces, as an address. */
export function Cell({ mayBreak = false, children }: { mayBreak?: boolean; children: ReactNode }) {
  const breaks = mayBreak ? "wrap-anywhere" : "";
  return (
    <td
      className={`py-2 pr-4 text-ink-soft last:pr-0 max-md:py-0 max-md:pr-0 max-md:empty:hidden ${breaks}`}
    >
      {children}
    </td>
  );
}
