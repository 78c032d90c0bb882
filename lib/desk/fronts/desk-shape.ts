import { z } from "zod";
import { arrangement } from "@/lib/content/fronts/arrangement";
import { siteTimeText } from "@/lib/base/text-input";

const frontArticle = z.object({
  id: z.string(),
  headline: z.string(),
  section: z.string(),
  /** Readers see it now. */
  isVisible: z.boolean(),
  /** The date of publication, or why readers do not see it. */
  standing: z.string(),
  /** The address of a small picture. */
  picture: z.string().nullable(),
});

const arranged = z.object({
  number: z.number(),
  content: arrangement,
  madeBy: z.string(),
  /** For people. */
  from: z.string(),
});

export const frontAtDesk = z.object({
  /** The number of the newest arrangement, scheduled or not; 0 if there is none. Requests name it. */
  number: z.number(),
  /**
   * What readers see, with a row for each open section. The editor is null before the first arrangement. `hasFormer`:
   * there is something to undo.
   */
  content: arrangement,
  standing: arranged
    .pick({ madeBy: true, from: true })
    .extend({ hasFormer: z.boolean() })
    .nullable(),
  scheduled: z.array(arranged),
  sections: z.array(z.object({ id: z.string(), name: z.string(), newest: z.array(z.string()) })),
  /** By id. */
  newest: z.array(z.string()),
  /** Every article that this names. */
  articles: z.array(frontArticle),
  /** Now in the site's time zone, as the value of a date and time field, and the zone. */
  siteTime: z.string(),
  timeZone: z.string(),
});

export type FrontArticle = z.infer<typeof frontArticle>;
export type FrontAtDesk = z.infer<typeof frontAtDesk>;

export const frontArticles = z.array(frontArticle);

/** The newest arrangement that the editor began from. */
const number = z.number().int().nonnegative();

/** `from` null: at once. */
export const arrangeRequest = z.strictObject({
  number,
  content: arrangement,
  from: siteTimeText.nullable(),
});

export const undoRequest = z.strictObject({ number });
