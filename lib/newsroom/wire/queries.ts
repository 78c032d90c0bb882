import { db } from "@/lib/base/db";
import { NotFoundError } from "@/lib/base/errors";

/** The original file, byte for byte. @throws NotFoundError if the article came from none */
export async function getWireCopy(
  articleId: string,
): Promise<{ fileName: string; bytes: Uint8Array<ArrayBuffer> }> {
  const copy = await db().wireCopy.findUnique({
    where: { articleId },
    select: { fileName: true, bytes: true },
  });
  if (copy === null) throw new NotFoundError("This article did not come from a file.");
  return copy;
}
