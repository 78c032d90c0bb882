// A key names its content, so that an answer may be kept for good.
import { troubleOf } from "@/lib/base/trouble";
import { mediaAddress } from "@/lib/content/media/address";
import { isRemoved } from "@/lib/newsroom/media/renditions/leftovers";
import { served } from "@/lib/newsroom/media/stores";
import { checked, streamOf } from "@/lib/base/storage/checked";
import { isRecordingKey, readKey, type Part, type StoredFile } from "@/lib/base/storage/storage";
import { lengthOf } from "@/lib/web/requests/length-header";
import { logError } from "@/lib/base/log/log";

/**
 * Supports HEAD, ranges (RFC 9110, 14) and 304. 404 if there is no such file, 410 if it was removed, 503 if the disk
 * or the store cannot give it. Caches are purged by the key in the answer.
 */
export async function answerMedia(request: Request, key: string): Promise<Response> {
  const read = readKey(key);
  if (read === null) return nothingAt(404, "There is no such file.");
  if (await isRemoved(key)) return nothingAt(410, "This file was removed.");
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
    return answer ?? nothingAt(404, "There is no such file.");
  } catch (error) {
    if (troubleOf(error) === null) throw error;
    logError("A file could not be read.", { error, key });
    return nothingAt(503, "The file cannot be read at the moment.");
  }
}

/** A range of another version gets the whole file. */
function isForPart({ headers }: Request, tag: string): boolean {
  const version = headers.get("if-range");
  return headers.has("range") && (version === null || version === tag);
}

/** Renditions are some MiB at most: all of one is known to be right before anything of it goes out. A recording is streamed. */
async function answerWhole(
  { method }: Request,
  key: string,
  headers: Record<string, string>,
): Promise<Response | null> {
  const whole = (size: number, body: BodyInit | null) =>
    new Response(body, { headers: { ...headers, ...lengthOf(size) } });
  if (method === "HEAD") {
    const found = await served().find(key);
    return found && whole(found.size, null);
  }
  if (isRecordingKey(key)) {
    const found = await served().find(key);
    return found && whole(found.size, streamOf(checkedPieces(found, key)));
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
  return new Response(isRecordingKey(key) ? streamOf(piecesOf(found, part)) : read(part), {
    status: 206,
    headers: {
      ...headers,
      ...lengthOf(end - start + 1),
      "Content-Range": `bytes ${start}-${end}/${size}`,
    },
  });
}

/** Bytes. */
const pieceSize = 2 * 1024 * 1024;

/** Each piece is read at once: a store gives up on who reads as slowly as a film plays. */
async function* piecesOf({ read }: StoredFile, { start, end }: Part): AsyncGenerator<Uint8Array> {
  for (let from = start; from <= end; from += pieceSize) {
    const piece = read({ start: from, end: Math.min(end, from + pieceSize - 1) });
    yield new Uint8Array(await new Response(piece as BodyInit).arrayBuffer());
  }
}

function checkedPieces(found: StoredFile, key: string): AsyncGenerator<Uint8Array> {
  const pieces = piecesOf(found, { start: 0, end: found.size - 1 });
  return checked(pieces, key, readKey(key)?.sha256 ?? "");
}

/**
 * RFC 9110, 14.1.2. Several ranges get the whole file, and so does what is no range. A suffix longer than the file is
 * all of it. "none" if the range lies outside the file.
 */
function partOf({ headers }: Request, size: number): Part | "whole" | "none" {
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/i.exec(headers.get("range") ?? "") ?? [];
  if (first === "" && last === "") return "whole";
  if (first !== "" && last !== "" && Number(last) < Number(first)) return "whole";
  const start = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === "" || last === "" ? size - 1 : Math.min(Number(last), size - 1);
  return start < size ? { start, end } : "none";
}

/** Not cached: the same bytes may come in, or be readable, later. */
function nothingAt(status: 404 | 410 | 503, words: string): Response {
  return new Response(`${words}\n`, {
    status,
    headers: { "Cache-Control": "no-store", "Content-Type": "text/plain; charset=utf-8" },
  });
}
