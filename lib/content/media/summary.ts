import { z } from "zod";
import { previewAddress } from "@/lib/content/media/served";

export const mediaSummaryShape = z.object({
  id: z.string(),
  /** Grows with each change; a change names the version it began from. */
  version: z.int(),
  /** A small file; null while the record awaits its file. */
  fileUrl: z.string().nullable(),
  /** As a data: address, or empty. */
  placeholder: z.string(),
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

/** Each record once, in its latest known version. */
export function newestOf(...lists: (readonly MediaSummary[])[]): MediaSummary[] {
  const known = new Map<string, MediaSummary>();
  for (const one of lists.flat()) {
    if (one.version >= (known.get(one.id)?.version ?? 0)) known.set(one.id, one);
  }
  return [...known.values()];
}
