import { useId, type ReactNode } from "react";
import type { MyDeskPart } from "@/lib/desk/articles/my-desk";

type Props = {
  title: string;
  /** The list with all of them. */
  all: { words: string; href: string };
  part: MyDeskPart;
  empty: string;
  children: ReactNode;
};

export function DeskPart({ title, all, part: { rows, hasMore }, empty, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <PartHeading id={id} title={title}>
        {rows.length > 0 && (
          <a href={all.href} className="text-link text-sm">
            {all.words}
          </a>
        )}
      </PartHeading>
      {rows.length === 0 ? <p className="py-2.5 text-ink-soft">{empty}</p> : <ul>{children}</ul>}
      {hasMore && (
        <p className="pt-2 text-sm text-ink-soft">
          These are the first {rows.length}. There are more.
        </p>
      )}
    </section>
  );
}

export function PartHeading(props: { id: string; title: string; children?: ReactNode }) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-rule-strong pb-1">
      <h2 id={props.id} className="font-semibold">
        {props.title}
      </h2>
      {props.children}
    </div>
  );
}
