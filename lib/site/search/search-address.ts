// The address of a search: all that it is for, so that what was found can be kept, sent and come back to.
import { z } from "zod";
import { hitsOnPage, mostFound } from "@/lib/site/search/find";
import { longestQuery } from "@/lib/content/search/query";
import { searchPath } from "@/lib/base/site-addresses";
import { dayBegins } from "@/lib/base/site-time";
import { cleanText } from "@/lib/base/text-input";

/** What an address says. */
export type SearchChoice = {
  words: string;
  /** By its slug. */
  section: string | null;
  /** Days of the site, the first and the last: "2025-12-15". */
  from: string | null;
  to: string | null;
  /** 1, 2, 3 … */
  page: number;
};

const nowhere: SearchChoice = { words: "", section: null, from: null, to: null, page: 1 };

const day = z
  .string()
  .refine((text) => dayBegins(text) !== null)
  .nullable()
  .catch(null);

/** What an address cannot say is taken as not said. */
const said = z
  .object({
    q: z
      .string()
      .overwrite((text) => cleanText(text).slice(0, longestQuery))
      .catch(""),
    section: z.string().min(1).nullable().catch(null),
    from: day,
    to: day,
    page: z.coerce
      .number()
      .int()
      .min(1)
      .max(mostFound / hitsOnPage)
      .catch(1),
  })
  .transform(({ q: words, ...choice }): SearchChoice => ({ words, ...choice }));

/** What the query of an address says. */
export function readSearchAddress(
  query: Record<string, string | string[] | undefined>,
): SearchChoice {
  return said.parse(query);
}

/** Only what differs from an empty search is said. */
export function searchAddress(choice: Partial<SearchChoice>): string {
  const { words, section, from, to, page } = { ...nowhere, ...choice };
  const query = new URLSearchParams();
  const say = (name: string, value: string | null) => value && query.set(name, value);
  say("q", words);
  say("section", section);
  say("from", from);
  say("to", to);
  if (page > 1) say("page", String(page));
  return query.size > 0 ? `${searchPath}?${query}` : searchPath;
}
