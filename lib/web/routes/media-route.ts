// A key names its content, so that an answer may be kept for good.
import parseRange from "range-parser";
import { troubleOf } from "@/lib/base/trouble";
import { mediaAddress } from "@/lib/content/media/address";
import { isRemoved } from "@/lib/newsroom/media/renditions/leftovers";
import { served } from "@/lib/newsroom/media/stores";
import { readKey, type Part } from "@/lib/base/storage/storage";
import { lengthOf } from "@/lib/web/requests/length-header";
import { logError } from "@/lib/base/log/log";

/**
 * Supports HEAD, ranges (RFC 9110, 14) and 304. 404 if there is no such picture, 410 if it was removed, 503 if the disk
 * or the store cannot give it. Caches are purged by the key in the answer.
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
  try {
    const answer = isForPart(request, headers.ETag)
      ? await answerPart(request, key, headers)
      : await answerWhole(request, key, headers);
    return answer ?? nothingAt(404, "There is no such picture.");
  } catch (error) {
    if (troubleOf(error) === null) throw error;
    logError("A picture could not be read.", { error, key });
    return nothingAt(503, "The picture cannot be read at the moment.");
  }
}

/** A range of another version gets the whole file. */
function isForPart({ headers }: Request, tag: string): boolean {
  const version = headers.get("if-range");
  return headers.has("range") && (version === null || version === tag);
}

/** Renditions are some MiB at most: all of one is known to be right before anything of it goes out. */
async function answerWhole(
  { method }: Request,
  key: string,
  headers: Record<string, string>,
): Promise<Response | null> {
  const whole = (size: number, body: Uint8Array<ArrayBuffer> | null) =>
    new Response(body, { headers: { ...headers, ...lengthOf(size) } });
  if (method === "HEAD") {
    const found = await served().find(key);
    return found && whole(found.size, null);
  }
  const bytes = await served().get(key);
  return bytes && whole(bytes.byteLength, bytes);
}

async function answerPart(
  request: Request,
  key: string,
  headers: Record<string, string>,
): Promise<Response | null> {
  const found = await served().find(key);
  if (found === null) return null;
  const { size, read } = found;
  const part = partOf(request, size);
  if (part === "whole") return answerWhole(request, key, headers);
  if (part === "none") {
    return new Response(null, { status: 416, headers: { "Content-Range": `bytes */${size}` } });
  }
  const { start, end } = part;
  return new Response(read(part), {
    status: 206,
    headers: {
      ...headers,
      ...lengthOf(end - start + 1),
      "Content-Range": `bytes ${start}-${end}/${size}`,
    },
  });
}

/** Several ranges get the whole file, and so does what is no range. "none" if it lies outside the file. */
function partOf({ headers }: Request, size: number): Part | "whole" | "none" {
  const ranges = parseRange(size, headers.get("range") ?? "", { combine: true });
  if (ranges === -1) return "none";
  const [range] = ranges === -2 || ranges.type !== "bytes" || ranges.length > 1 ? [] : ranges;
  return range ?? "whole";
}

/** Not cached: the same bytes may come in, or be readable, later. */
function nothingAt(status: 404 | 410 | 503, words: string): Response {
  return new Response(`${words}\n`, {
    status,
    headers: { "Cache-Control": "no-store", "Content-Type": "text/plain; charset=utf-8" },
  });
}
