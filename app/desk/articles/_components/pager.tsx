// The way through a list of several pages.
import type { DeskList } from "@/lib/articles/desk-list";
import { listAddress, type ListChoice } from "@/lib/articles/desk-list-address";

type Props = { choice: ListChoice; list: DeskList };

export function Pager({ choice, list: { before, after } }: Props) {
  if (choice.from === null && after === null) return null;
  return (
    <nav aria-label="Pages" className="flex flex-wrap items-baseline gap-6 pt-4 text-[0.9375rem]">
      {choice.from !== null && (
        <a href={listAddress({ ...choice, from: null })} className="text-link">
          First page
        </a>
      )}
      {before !== null && (
        <a
          href={listAddress({ ...choice, from: { way: "before", place: before } })}
          rel="prev"
          className="text-link"
        >
          Page before
        </a>
      )}
      {after !== null && (
        <a
          href={listAddress({ ...choice, from: { way: "after", place: after } })}
          rel="next"
          className="text-link"
        >
          Next page
        </a>
      )}
    </nav>
  );
}
