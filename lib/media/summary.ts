// A media record as the desk shows and picks it.
import { mediaAddress } from "@/lib/media/address";

export type MediaSummary = {
  id: string;
  /** Null while the record awaits its file. */
  fileUrl: string | null;
  width: number | null;
  height: number | null;
  caption: string;
  credit: string;
  altText: string;
};

type MediaRow = Omit<MediaSummary, "fileUrl"> & { fileKey: string | null };

export function mediaSummary(record: MediaRow): MediaSummary {
  const { id, fileKey, width, height, caption, credit, altText } = record;
  return { id, fileUrl: mediaAddress(fileKey), width, height, caption, credit, altText };
}
