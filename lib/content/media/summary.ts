// A media record as the desk shows and picks it.
import { z } from "zod";
import { previewAddress } from "@/lib/content/media/served";

export const mediaSummaryShape = z.object({
  id: z.string(),
  /** Grows with each change of the record; a change names the one it began from. */
  version: z.int(),
  /** A modest file of the whole picture; null while the record awaits its file. */
  fileUrl: z.string().nullable(),
  /** A tiny blurred picture as a data: address, or empty. */
  placeholder: z.string(),
  /** Whether all that is served of it is made. */
  isRendered: z.boolean(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  caption: z.string(),
  credit: z.string(),
  altText: z.string(),
  isDecorative: z.boolean(),
});
export type MediaSummary = z.infer<typeof mediaSummaryShape>;

type MediaRow = Omit<MediaSummary, "fileUrl"> & { renditions: unknown };

export function mediaSummary(record: MediaRow): MediaSummary {
  const { id, version, placeholder, isRendered, width, height } = record;
  const { caption, credit, altText, isDecorative } = record;
  return {
    ...{ id, version, fileUrl: previewAddress(record), placeholder, isRendered, width, height },
    ...{ caption, credit, altText, isDecorative },
  };
}
