// Whether bytes are those that their key names.
import { createHash } from "node:crypto";

export class DamagedFileError extends Error {
  override name = "DamagedFileError";

  constructor(key: string) {
    super(`The file ${key} is damaged: its bytes are not those that were kept.`);
  }
}

export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/**
 * Passes parts on. The last one comes once all are known to be right: an answer that says its length ends too early
 * otherwise, so that no cache keeps it.
 * @throws DamagedFileError before the last part
 */
export async function* checked(
  parts: AsyncIterable<Uint8Array>,
  key: string,
  sha256: string,
): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  let last: Uint8Array | undefined;
  for await (const part of parts) {
    hash.update(part);
    if (last !== undefined) yield last;
    last = part;
  }
  if (hash.digest("hex") !== sha256) throw new DamagedFileError(key);
  if (last !== undefined) yield last;
}

/** Begins to ask for parts when the first one is read, and stops when the reader does. */
export function streamOf(parts: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await parts.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await parts.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
