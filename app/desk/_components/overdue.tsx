import { useId } from "react";
import { PartRow } from "@/app/desk/_components/part-row";
import type { MyDeskPart } from "@/lib/desk/articles/my-desk";

export function Overdue({ part: { rows, hasMore } }: { part: MyDeskPart }) {
  const id = useId();
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby={id} className="mb-10 border-l-4 border-accent bg-wash px-4 py-3">
      <h2 id={id} className="text-lg font-semibold text-accent">
        Overdue
      </h2>
      <p className="max-w-3xl pt-1">
        {rows.length === 1 ? "This article is due" : "These articles are due"}, but the server has
        not caught up. Readers may still see older pages. If this lasts more than a minute, tell the
        person who runs the server.
      </p>
      <ul className="pt-1 [&>:last-child]:border-b-0">
        {rows.map((row) => (
          <PartRow key={row.id} row={row} isBySchedule />
        ))}
      </ul>
      {hasMore && (
        <p className="pt-2 text-sm">These are the first {rows.length}. There are more.</p>
      )}
    </section>
  );
}
