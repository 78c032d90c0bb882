import { z } from "zod";

export const articleSummary = z.object({
  id: z.string(),
  /** As readers see it; of an unseen article, the draft's. */
  headline: z.string(),
  isLive: z.boolean(),
  /** Of its address; empty if nothing is told of the article. */
  slug: z.string(),
});
export type ArticleSummary = z.infer<typeof articleSummary>;
