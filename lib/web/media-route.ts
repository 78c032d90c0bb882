// How a picture out of the data folder is answered. A key names its content: an answer may be kept for good.
import { served } from "@/lib/media/stores";
import { readKey } from "@/lib/storage/storage";

/** The picture of a key; 304 to who has it already, 404 if there is none. */
export async function answerPicture(request: Request, key: string): Promise<Response> {
  const read = readKey(key);
  if (read === null) return noSuchPicture();
  const headers = {
    "Cache-Control": "public, max-age=31536000, immutable",
    "Content-Type": read.mimeType,
    ETag: `"${key}"`,
  };
  // Who has the tag has the bytes.
  if (request.headers.get("if-none-match") === headers.ETag) {
    return new Response(null, { status: 304, headers });
  }
  const bytes = await served().get(key);
  if (bytes === null) return noSuchPicture();
  return new Response(bytes, {
    headers: { ...headers, "Content-Length": String(bytes.byteLength) },
  });
}

function noSuchPicture(): Response {
  return new Response("There is no such picture.\n", { status: 404 });
}
