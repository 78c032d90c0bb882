// A media record as the desk shows and picks it.
import { previewAddress } from "@/lib/content/media/served";

export type MediaSummary = {
  id: string;
  /** Grows with each change of the record; a change names the one it began from. */
  version: number;
  /** A modest file of the whole picture; null while the record awaits its file. */
  fileUrl: string | null;
  /** A tiny blurred picture as a data: address, or empty. */
  placeholder: string;
  /** Whether all that is served of it is made. */
  isRendered: boolean;
  width: number | null;
  height: number | null;
  caption: string;
  credit: string;
  altText: string;
  isDecorative: boolean;
};

type MediaRow = Omit<MediaSummary, "fileUrl"> & { renditions: unknown };

export function mediaSummary(record: MediaRow): MediaSummary {
  const { id, version, placeholder, isRendered, width, height } = record;
  const { caption, credit, altText, isDecorative } = record;
  return {
    ...{ id, version, fileUrl: previewAddress(record), placeholder, isRendered, width, height },
    ...{ caption, credit, altText, isDecorative },
  };
}
