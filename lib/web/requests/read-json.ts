import { InvalidInputError } from "@/lib/base/errors";

/** Bytes: the text of a whole book. */
export const longestInput = 5 * 1024 * 1024;

/**
 * Stops when it grows too long, whatever the header says. @throws InvalidInputError if it is no JSON, is longer than 5
 * MiB, or breaks off
 */
export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") {
    throw new InvalidInputError("Send JSON, with the content type application/json.");
  }
  const tooLong = new InvalidInputError("That is too long: the limit is 5 MiB.");
  if (Number(request.headers.get("content-length") ?? 0) > longestInput) throw tooLong;
  const bytes = await readUpTo(longestInput, request.body).catch(() => {
    // The connection failed, for example by a closed tab: no fault of ours.
    throw new InvalidInputError("The request broke off.");
  });
  if (bytes === null) throw tooLong;
  try {
    return JSON.parse(bytes.toString());
  } catch (error) {
    if (error instanceof SyntaxError) throw new InvalidInputError("That is not JSON.");
    throw error;
  }
}

/** Null if there are more than `most` bytes; the rest is left unread. */
export async function readUpTo(most: number, stream: Request["body"]): Promise<Buffer | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = stream?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    length += part.value.byteLength;
    if (length > most) {
      await reader?.cancel();
      return null;
    }
    parts.push(part.value);
  }
  return Buffer.concat(parts);
}
