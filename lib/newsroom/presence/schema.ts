import { z } from "zod";
import { recordId } from "@/lib/base/text-input";

export const presenceReport = z.strictObject({
  tabId: recordId("A tab"),
  blockId: recordId("A block").nullable(),
  isLeaving: z.boolean().default(false),
});
export type PresenceReport = z.infer<typeof presenceReport>;

/** Another tab with the article open: a colleague's, or (`isYou`) the user's own. */
export const presentTab = z.object({
  tabId: z.string(),
  name: z.string(),
  isYou: z.boolean(),
  blockId: z.string().nullable(),
});
export type PresentTab = z.infer<typeof presentTab>;

/**
 * `version` and `publication` are the article's. If they differ from the page's, the article has changed. `notes` is
 * another text whenever a note was written, resolved or reopened; empty from an older program.
 */
export const presenceAnswer = z.object({
  others: z.array(presentTab),
  version: z.number(),
  publication: z.string(),
  notes: z.string().default(""),
});
export type PresenceAnswer = z.infer<typeof presenceAnswer>;
