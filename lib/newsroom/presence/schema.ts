// What a tab says of itself, and what it is answered.
import { z } from "zod";
import { recordId } from "@/lib/base/text-input";

export const presenceReport = z.strictObject({
  tabId: recordId("A tab"),
  /** The block that its cursor is in; null: in none. */
  blockId: recordId("A block").nullable(),
  isLeaving: z.boolean().default(false),
});
export type PresenceReport = z.infer<typeof presenceReport>;

/** Another tab that has the article open: a colleague's, or (`isYou`) one's own. */
export const presentTab = z.object({
  tabId: z.string(),
  name: z.string(),
  isYou: z.boolean(),
  blockId: z.string().nullable(),
});
export type PresentTab = z.infer<typeof presentTab>;

/** `version` and `publication` are the article's: others than a page has say that something happened to it. */
export const presenceAnswer = z.object({
  others: z.array(presentTab),
  version: z.number(),
  publication: z.string(),
});
export type PresenceAnswer = z.infer<typeof presenceAnswer>;
