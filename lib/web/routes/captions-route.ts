// Captions never change under their id, so that an answer may be kept for good. Caches are purged by the key in it.
import { db } from "@/lib/base/db";
import { captionsAddress, captionsKey } from "@/lib/content/media/address";
import { isTimed } from "@/lib/content/recordings/transcript";
import { isRemoved } from "@/lib/newsroom/media/renditions/leftovers";
import { lengthOf } from "@/lib/web/requests/length-header";

/** @param file the id of the captions, with the ending of WebVTT */
export async function answerCaptions(file: string): Promise<Response> {
  const [, id] = /^([\w-]{1,64})\.vtt$/.exec(file) ?? [];
  const found = id === undefined ? null : await db().captions.findUnique({ where: { id } });
  if (found === null || !isTimed(found.text)) {
    const isGone = id !== undefined && (await isRemoved(captionsKey(id)));
    const headers = { "Cache-Control": "no-store", "Content-Type": "text/plain; charset=utf-8" };
    return isGone
      ? new Response("These captions were removed.\n", { status: 410, headers })
      : new Response("There are no such captions.\n", { status: 404, headers });
  }
  const bytes = new TextEncoder().encode(found.text);
  return new Response(bytes, {
    headers: {
      ...lengthOf(bytes.byteLength),
      "Cache-Control": "public, max-age=31536000, immutable",
      "Content-Type": "text/vtt; charset=utf-8",
      "Surrogate-Key": captionsAddress(found.id),
      ETag: `"${found.id}"`,
    },
  });
}
