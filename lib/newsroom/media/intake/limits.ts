// How large a picture may be that comes in. Both limits are settings.
import { env } from "@/lib/base/env";
import { InvalidInputError } from "@/lib/base/errors";

/** A file is larger than may come in. */
export class TooLargeError extends InvalidInputError {
  override name = "TooLargeError";

  constructor(most: number) {
    super(`The file is too large: the limit is ${Math.floor(most / 1024 / 1024)} MiB.`);
  }
}

/** Bytes that a picture's file may have. */
export function mostBytes(): number {
  return env().largestPicture.mebibytes * 1024 * 1024;
}

/** Pixels that a picture may have. */
export function mostPixels(): number {
  return env().largestPicture.megapixels * 1_000_000;
}

/** @throws TooLargeError */
export function assertNotTooLarge(byteSize: number, most = mostBytes()): void {
  if (byteSize > most) throw new TooLargeError(most);
}
