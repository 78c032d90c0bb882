import { open } from "node:fs/promises";
import type { Range } from "@/lib/newsroom/recordings/intake/found";

/** Bytes that are written in one go. */
const atOnce = 64 * 1024;

/** Boxes of MP4 become free space of the same length, so that nothing else moves. */
export async function eraseRanges(path: string, ranges: readonly Range[]): Promise<void> {
  if (ranges.length === 0) return;
  const file = await open(path, "r+");
  try {
    const nothing = Buffer.alloc(atOnce);
    for (const { typeAt, start, end } of ranges) {
      await file.write("free", typeAt, "latin1");
      for (let at = start; at < end; at += atOnce) {
        await file.write(nothing, 0, Math.min(atOnce, end - at), at);
      }
    }
  } finally {
    await file.close();
  }
}
