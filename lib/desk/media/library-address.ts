// The address holds filter, order, view and page.
import { z } from "zod";
import type { PageCursor } from "@/lib/base/lists/page";
import { rowCursorText, readPageCursor } from "@/lib/base/lists/row-cursor-text";
import { conditions, type Condition, type PictureOrder } from "@/lib/desk/media/library-sql";
import { cleanText } from "@/lib/base/text-input";

/** The first needs no name in the address. */
export const pictureOrders = {
  "last-added": { sort: "added", isDescending: true },
  "first-added": { sort: "added", isDescending: false },
  "last-changed": { sort: "changed", isDescending: true },
  "next-ending": { sort: "ending", isDescending: false },
} as const satisfies Record<string, PictureOrder>;
export type PictureOrderName = keyof typeof pictureOrders;
const orderNames = Object.keys(pictureOrders) as [PictureOrderName, ...PictureOrderName[]];

export const views = ["grid", "list"] as const;
export type View = (typeof views)[number];

export type LibraryChoice = {
  condition: Condition | null;
  words: string;
  /** By id. */
  adder: string | null;
  /** Days of the site ("2026-01-31"), both included. */
  since: string | null;
  until: string | null;
  order: PictureOrderName;
  view: View;
  from: PageCursor | null;
};

export const wholeLibrary: LibraryChoice = {
  condition: null,
  words: "",
  adder: null,
  since: null,
  until: null,
  order: "last-added",
  view: "grid",
  from: null,
};

const day = z.iso.date().nullable().catch(null);
const text = z.string().min(1).nullable().catch(null);

/** An invalid value counts as missing. */
const said = z
  .object({
    of: z.enum(conditions).nullable().catch(null),
    words: z.string().overwrite(cleanText).trim().catch(""),
    by: text,
    since: day,
    until: day,
    order: z.enum(orderNames).catch("last-added"),
    view: z.enum(views).catch("grid"),
    after: text,
    before: text,
  })
  .transform(({ of: condition, by: adder, after, before, ...choice }): LibraryChoice => ({
    condition,
    adder,
    ...choice,
    from: readPageCursor({ after, before }, "time"),
  }));

export function readLibraryAddress(
  query: Record<string, string | string[] | undefined>,
): LibraryChoice {
  return said.parse(query);
}

/** Only what differs from the whole library, always in one order. */
export function libraryAddress(choice: Partial<LibraryChoice>): string {
  const { condition, words, adder, since, until, order, view, from } = {
    ...wholeLibrary,
    ...choice,
  };
  const query = new URLSearchParams();
  const say = (key: string, value: string | null) => value && query.set(key, value);
  say("of", condition);
  say("words", words);
  say("by", adder);
  say("since", since);
  say("until", until);
  if (order !== wholeLibrary.order) say("order", order);
  if (view !== wholeLibrary.view) say("view", view);
  if (from !== null) say(from.way, rowCursorText(from.cursor));
  return query.size > 0 ? `/desk/pictures?${query}` : "/desk/pictures";
}
