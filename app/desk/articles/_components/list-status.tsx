// How much the list shows. What is on other pages is not counted: that would take the longer, the more there is.
import type { DeskList } from "@/lib/desk/articles/desk-list";
import {
  listAddress,
  orders,
  wholeList,
  type ListChoice,
} from "@/lib/desk/articles/desk-list-address";

type Props = { choice: ListChoice; list: DeskList };

export function ListStatus({ choice, list }: Props) {
  const isWhole = listAddress({ ...choice, order: wholeList.order }) === listAddress(wholeList);
  return (
    <p role="status" className="pb-2 text-sm text-ink-soft">
      {howMany(list)} {onlyWith[orders[choice.order].sort]}{" "}
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
  if (rows.length === 0) return "No articles here.";
  if (before === null && after === null) return `${articles}.`;
  return `${articles} on this page; ${after === null ? "they are the last" : "more follow"}.`;
}

/** In order of a time there is only what has it. */
const onlyWith = {
  changed: "",
  headline: "",
  published: "Only what has a publication time is in this order.",
  scheduled: "Only what is on the schedule is in this order.",
};
