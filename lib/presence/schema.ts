// What a tab says of itself, and what it is answered.
import { z } from "zod";
import { recordId } from "@/lib/words";

export const presenceReport = z.strictObject({
  tabId: recordId("A tab"),
  /** The block that its cursor is in; null: in none. */
  blockId: recordId("A block").nullable(),
  isLeaving: z.boolean().default(false),
});
export type PresenceReport = z.infer<typeof presenceReport>;

/** Another tab that has the article open: a colleague's, or (`isYou`) one's own. */
export const other = z.object({
  tabId: z.string(),
  name: z.string(),
  isYou: z.boolean(),
  blockId: z.string().nullable(),
});
export type Other = z.infer<typeof other>;

/** `version` is the article's: a grown one says that somebody saved. */
export const company = z.object({ others: z.array(other), version: z.number() });
export type Company = z.infer<typeof company>;
