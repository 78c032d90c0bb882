import type { PageCursor, Page } from "@/lib/base/lists/page";

type Props = {
  from: PageCursor | null;
  page: Pick<Page<unknown>, "before" | "after">;
  addressFrom: (from: PageCursor | null) => string;
};

export function Pager({ from, page: { before, after }, addressFrom }: Props) {
  if (from === null && after === null) return null;
  return (
    <nav aria-label="Pages" className="flex flex-wrap items-baseline gap-6 pt-4 text-[0.9375rem]">
      {from !== null && (
        <a href={addressFrom(null)} className="text-link">
          First page
        </a>
      )}
      {before !== null && (
        <a href={addressFrom({ way: "before", cursor: before })} rel="prev" className="text-link">
          Previous page
        </a>
      )}
      {after !== null && (
        <a href={addressFrom({ way: "after", cursor: after })} rel="next" className="text-link">
          Next page
        </a>
      )}
    </nav>
  );
}
