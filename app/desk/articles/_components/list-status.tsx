// Other pages are not counted: the time for that would grow with the archive.
import type { DeskList } from "@/lib/desk/articles/desk-list";
import {
  listAddress,
  articleOrders,
  wholeList,
  type ListChoice,
} from "@/lib/desk/articles/desk-list-address";

type Props = { choice: ListChoice; list: DeskList };

export function ListStatus({ choice, list }: Props) {
  const isWhole = listAddress({ ...choice, order: wholeList.order }) === listAddress(wholeList);
  return (
    <p role="status" className="pb-2 text-sm text-ink-soft">
      {howMany(list)} {onlyWith[articleOrders[choice.order].sort]}{" "}
      {!isWhole && (
        <a href={listAddress({ order: choice.order })} className="text-link">
          All articles
        </a>
      )}
    </p>
  );
}

function howMany({ rows, before, after }: DeskList): string {
  const articles = rows.length === 1 ? "1 article" : `${rows.length} articles`;
  if (rows.length === 0) return "No articles found.";
  if (before === null && after === null) return `${articles}.`;
  return `${articles} on this page; ${after === null ? "there are no more" : "there are more"}.`;
}

/** Sorted by a time, the list has only articles with that time. */
const onlyWith = {
  changed: "",
  headline: "",
  published: "This order shows only articles with a publication time.",
  scheduled: "This order shows only scheduled articles.",
};
