import { z } from "zod";
import { mediaSummaryShape } from "@/lib/content/media/summary";

/** The answer to a file that was sent. */
export const addedPicture = z.object({
  picture: mediaSummaryShape,
  /** False if a record has had the same bytes already: it is that record, as it was. */
  isNew: z.boolean(),
  /** Whether the file went to a record that awaited it. */
  attachedTo: z.literal("record that awaited").nullable(),
  /** Whether its file has words that are not in the record, since they make sense in no encoding. */
  hasUnreadText: z.boolean(),
  /** Records whose pictures look much like it. */
  resembles: z.array(mediaSummaryShape),
});
export type AddedPicture = z.infer<typeof addedPicture>;
