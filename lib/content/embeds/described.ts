import { z } from "zod";
import { mediaSummaryShape } from "@/lib/content/media/summary";

/** What the server found out of an address once. */
export const describedEmbed = z.object({
  address: z.string(),
  site: z.string(),
  title: z.string(),
  author: z.string(),
  still: mediaSummaryShape.nullable(),
});
export type DescribedEmbed = z.infer<typeof describedEmbed>;
