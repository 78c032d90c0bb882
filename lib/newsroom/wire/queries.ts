import { db } from "@/lib/base/db";
import { NotFoundError } from "@/lib/base/errors";
import { assertMayRead } from "@/lib/newsroom/articles/scope";
import type { Actor } from "@/lib/content/users/actor";

/** The original file, byte for byte. @throws NotFoundError if the article came from none */
export async function getWireCopy(
  actor: Actor,
  articleId: string,
): Promise<{ fileName: string; bytes: Uint8Array<ArrayBuffer> }> {
  await assertMayRead(actor, articleId);
  const copy = await db().wireCopy.findUnique({
    where: { articleId },
    select: { fileName: true, bytes: true },
  });
  if (copy === null) throw new NotFoundError("This article did not come from a file.");
  return copy;
}
