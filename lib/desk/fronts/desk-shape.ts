// What the desk's page of the front is given, and what it sends.
import { z } from "zod";
import { arrangement } from "@/lib/content/fronts/arrangement";
import { textUpTo } from "@/lib/base/text-input";

const frontArticle = z.object({
  id: z.string(),
  headline: z.string(),
  section: z.string(),
  /** Whether readers see it now. */
  isVisible: z.boolean(),
  /** When it was published, or why readers do not see it. */
  standing: z.string(),
  /** The address of a small picture. */
  picture: z.string().nullable(),
});

const arranged = z.object({
  number: z.number(),
  content: arrangement,
  madeBy: z.string(),
  /** From when on, as people read it. */
  from: z.string(),
});

export const frontAtDesk = z.object({
  /** The newest arrangement's, on the schedule or not; 0: there is none. What is sent names it. */
  number: z.number(),
  /**
   * What readers see, with a row for each open section; who made it, null: nobody yet. `hasFormer`: whether undoing
   * leads anywhere.
   */
  content: arrangement,
  standing: arranged
    .pick({ madeBy: true, from: true })
    .extend({ hasFormer: z.boolean() })
    .nullable(),
  scheduled: z.array(arranged),
  sections: z.array(z.object({ id: z.string(), name: z.string(), newest: z.array(z.string()) })),
  /** The newest of the site, by their ids. */
  newest: z.array(z.string()),
  /** Every article that is named in this. */
  articles: z.array(frontArticle),
  /** The time at the site when this was asked, as a field of date and time takes it, and its zone. */
  siteTime: z.string(),
  timeZone: z.string(),
});

export type FrontArticle = z.infer<typeof frontArticle>;
export type FrontAtDesk = z.infer<typeof frontAtDesk>;

export const frontArticles = z.array(frontArticle);

/** The number of the newest arrangement that an editor began from. */
const number = z.number().int().nonnegative();

/** `from`: local time of the site, to the minute, such as "2026-11-23T06:00"; null: at once. */
export const arrangeRequest = z.strictObject({
  number,
  content: arrangement,
  from: textUpTo("A time", 30).nullable(),
});

export const undoRequest = z.strictObject({ number });
