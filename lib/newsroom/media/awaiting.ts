// Which record that awaits its file a picture belongs to, if that is beyond doubt.
import { typingKey } from "@/lib/base/search-text/typing-key";
import type { Transaction } from "@/lib/base/db";

/**
 * The one record that awaits its file and names this file, or has this caption (case, kinds of quotes and
 * of dashes do not count). Null where none does, and where more than one does: then a person decides.
 */
export async function findAwaiting(
  tx: Transaction,
  file: { fileName: string; caption: string },
): Promise<string | null> {
  const awaiting = await tx.media.findMany({
    where: { fileKey: null, binnedAt: null },
    select: { id: true, fileName: true, caption: true },
  });
  const isNamed = same(file.fileName);
  const isTold = same(file.caption);
  const fitting = awaiting.filter(({ fileName, caption }) => isNamed(fileName) || isTold(caption));
  return fitting.length === 1 ? (fitting[0]?.id ?? null) : null;
}

function same(words: string): (other: string) => boolean {
  const key = typingKey(words);
  return (other) => key !== "" && typingKey(other) === key;
}
