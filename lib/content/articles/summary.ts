// An article in a word: what a related link's target is chosen from.
import { z } from "zod";

export const articleSummary = z.object({
  id: z.string(),
  /** As readers see it; of what they do not see, the draft's. */
  headline: z.string(),
  isLive: z.boolean(),
});
export type ArticleSummary = z.infer<typeof articleSummary>;
