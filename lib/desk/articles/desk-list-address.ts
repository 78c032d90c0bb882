// The address holds filter, order and page, so that a list can be bookmarked, sent and returned to.
import { z } from "zod";
import {
  concerns,
  holdings,
  type Concern,
  type Holding,
} from "@/lib/desk/articles/desk-list-filter";
import type { ArticleOrder } from "@/lib/desk/articles/desk-list-sql";
import { stages, type Stage } from "@/lib/content/articles/workflow";
import type { PageCursor } from "@/lib/base/lists/page";
import { rowCursorText, readPageCursor } from "@/lib/base/lists/row-cursor-text";
import { cleanText } from "@/lib/base/text-input";

/** The first needs no name in the address. */
export const articleOrders = {
  "last-changed": { sort: "changed", isDescending: true },
  "first-changed": { sort: "changed", isDescending: false },
  "a-z": { sort: "headline", isDescending: false },
  "z-a": { sort: "headline", isDescending: true },
  "last-published": { sort: "published", isDescending: true },
  "first-published": { sort: "published", isDescending: false },
  "next-scheduled": { sort: "scheduled", isDescending: false },
  "last-scheduled": { sort: "scheduled", isDescending: true },
} as const satisfies Record<string, ArticleOrder>;
export type ArticleOrderName = keyof typeof articleOrders;
const orderNames = Object.keys(articleOrders) as [ArticleOrderName, ...ArticleOrderName[]];

export type ListChoice = {
  concern: Concern | null;
  stage: Stage | null;
  /** By slug. */
  section: string | null;
  author: string | null;
  holds: Holding | null;
  words: string;
  /** Searches the whole text. */
  isInText: boolean;
  order: ArticleOrderName;
  from: PageCursor | null;
};

export const wholeList: ListChoice = {
  concern: null,
  stage: null,
  section: null,
  author: null,
  holds: null,
  words: "",
  isInText: false,
  order: "last-changed",
  from: null,
};

const name = z.string().min(1).nullable().catch(null);

/** An invalid value counts as missing. */
const said = z
  .object({
    of: z.enum(concerns).nullable().catch(null),
    stage: z.enum(stages).nullable().catch(null),
    section: name,
    author: name,
    holds: z.enum(holdings).nullable().catch(null),
    words: z.string().overwrite(cleanText).trim().catch(""),
    in: z.literal("text").nullable().catch(null),
    order: z.enum(orderNames).catch("last-changed"),
    after: z.string().nullable().catch(null),
    before: z.string().nullable().catch(null),
  })
  .transform(({ of: concern, in: where, after, before, ...choice }): ListChoice => {
    const kind = articleOrders[choice.order].sort === "headline" ? "text" : "time";
    const isInText = where === "text";
    return { concern, ...choice, isInText, from: readPageCursor({ after, before }, kind) };
  });

export function readListAddress(query: Record<string, string | string[] | undefined>): ListChoice {
  return said.parse(query);
}

/** Only what differs from the whole list, always in one order. */
export function listAddress(choice: Partial<ListChoice>): string {
  const { concern, stage, section, author, holds, words, isInText, order, from } = {
    ...wholeList,
    ...choice,
  };
  const query = new URLSearchParams();
  const say = (key: string, value: string | null) => value && query.set(key, value);
  say("of", concern);
  say("stage", stage);
  say("section", section);
  say("author", author);
  say("holds", holds);
  say("words", words);
  say("in", isInText ? "text" : null);
  if (order !== wholeList.order) say("order", order);
  if (from !== null) say(from.way, rowCursorText(from.cursor));
  return query.size > 0 ? `/desk/articles?${query}` : "/desk/articles";
}
