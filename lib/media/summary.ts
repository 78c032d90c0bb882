// A media record as the desk shows and picks it.
import { previewAddress } from "@/lib/media/served";

export type MediaSummary = {
  id: string;
  version: number;
  /** A modest file of the whole picture; null while the record awaits its file. */
  fileUrl: string | null;
  width: number | null;
  height: number | null;
  caption: string;
  credit: string;
  altText: string;
  isDecorative: boolean;
  /** Whether all that is served of it is made. */
  isRendered: boolean;
};

type MediaRow = Omit<MediaSummary, "fileUrl"> & { renditions: unknown };

export function mediaSummary(record: MediaRow): MediaSummary {
  const { id, version, width, height, caption, credit, altText, isDecorative, isRendered } = record;
  const fileUrl = previewAddress(record);
  return {
    ...{ id, version, fileUrl, width, height, caption, credit, altText },
    ...{ isDecorative, isRendered },
  };
}
