// Photoshop's image resources in a JPEG, which hold IPTC-IIM: one block, or parts of it in several segments.
import { segmentsOf } from "@/lib/newsroom/media/intake/containers/jpeg";

const app13 = 0xed;
const opening = Buffer.from("Photoshop 3.0\0", "latin1");

/** Bytes of it that are read: sixteen segments. */
const longest = 1024 * 1024;

/** All of the segments, one behind the other, as a reader of their resources wants them. The file was walked. */
export function iptcOf(jpeg: Buffer): Buffer {
  const parts: Buffer[] = [];
  let length = 0;
  for (const { kind, from, to } of segmentsOf(jpeg)) {
    const bytes = jpeg.subarray(from, to);
    if (kind !== app13 || !bytes.subarray(0, opening.length).equals(opening)) continue;
    if ((length += bytes.length) > longest) break;
    parts.push(bytes.subarray(opening.length));
  }
  return Buffer.concat(parts);
}
