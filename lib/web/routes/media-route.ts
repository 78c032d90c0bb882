// A key names its content, so that an answer may be kept for good.
import parseRange from "range-parser";
import { mediaAddress } from "@/lib/content/media/address";
import { isRemoved } from "@/lib/newsroom/media/renditions/leftovers";
import { served } from "@/lib/newsroom/media/stores";
import { readKey } from "@/lib/base/storage/storage";

/**
 * Supports ranges (RFC 9110, 14) and 304. 404 if there is no such picture, 410 if it was removed. Caches are purged by
 * the key in the answer.
 */
export async function answerPicture(request: Request, key: string): Promise<Response> {
  const read = readKey(key);
  if (read === null) return nothingAt(404, "There is no such picture.");
  if (await isRemoved(key)) return nothingAt(410, "This picture was removed.");
  const headers = {
    "Cache-Control": "public, max-age=31536000, immutable",
    "Content-Type": read.mimeType,
    "Accept-Ranges": "bytes",
    "Surrogate-Key": mediaAddress(key),
    ETag: `"${key}"`,
  };
  // The tag names the bytes.
  if (request.headers.get("if-none-match") === headers.ETag) {
    return new Response(null, { status: 304, headers });
  }
  const bytes = await served().get(key);
  if (bytes === null) return nothingAt(404, "There is no such picture.");
  return inRange(request, bytes, headers);
}

/** Several ranges, or a range of another version, get the whole file. */
function inRange(
  request: Request,
  bytes: Uint8Array<ArrayBuffer>,
  headers: { ETag: string } & Record<string, string>,
): Response {
  const size = bytes.byteLength;
  const whole = () =>
    new Response(bytes, { headers: { ...headers, "Content-Length": String(size) } });
  const asked = request.headers.get("range");
  const version = request.headers.get("if-range");
  if (asked === null || (version !== null && version !== headers.ETag)) return whole();
  const ranges = parseRange(size, asked, { combine: true });
  if (ranges === -1) {
    return new Response(null, { status: 416, headers: { "Content-Range": `bytes */${size}` } });
  }
  const [range] = ranges === -2 || ranges.type !== "bytes" || ranges.length > 1 ? [] : ranges;
  if (range === undefined) return whole();
  const { start, end } = range;
  const part = bytes.slice(start, end + 1);
  return new Response(part, {
    status: 206,
    headers: {
      ...headers,
      "Content-Length": String(part.byteLength),
      "Content-Range": `bytes ${start}-${end}/${size}`,
    },
  });
}

/** Not cached: the same bytes may come in later. */
function nothingAt(status: 404 | 410, words: string): Response {
  return new Response(`${words}\n`, {
    status,
    headers: { "Cache-Control": "no-store", "Content-Type": "text/plain; charset=utf-8" },
  });
}
