// Whether a bucket can be used, asked before a newsroom is served.
import { randomBytes } from "node:crypto";
import { InvalidInputError } from "@/lib/base/errors";
import { DamagedFileError } from "@/lib/base/storage/checked";
import type { Bucket, Patience } from "@/lib/base/storage/s3/client";
import { StoreError } from "@/lib/base/storage/s3/failure";
import { s3Store } from "@/lib/base/storage/s3/store";

/**
 * Lists, puts, gets and deletes, below a folder that has nothing else.
 * @param name of the store, for that sentence
 * @throws InvalidInputError with a sentence for the person who set STORE_URL
 */
export async function assertUsable(
  bucket: Bucket,
  options: { unfinished: string; patience?: Patience },
  name = "STORE_URL",
): Promise<void> {
  const store = s3Store(bucket, "check/", options);
  try {
    for await (const keys of store.list()) await store.remove(keys);
    const key = await store.put(randomBytes(16), "gif");
    if ((await store.get(key)) === null) throw new DamagedFileError(key);
    for (const { error } of await store.remove([key])) throw error;
  } catch (error) {
    throw new InvalidInputError(`${name}: ${sentenceOf(bucket, error)}`);
  }
}

function sentenceOf({ origin, bucket }: Bucket, error: unknown): string {
  const store = `the store at ${origin}`;
  if (error instanceof DamagedFileError) return `${store} does not give back what it was given.`;
  if (!(error instanceof StoreError)) throw error;
  const { code, message } = error;
  if (code === "STORE_UNREACHABLE") return `${store} cannot be reached (${message}).`;
  if (code === "STORE_KEY_REFUSED") return `${store} refuses the key (${message}).`;
  if (code === "STORE_BUCKET_MISSING") return `${store} has no bucket “${bucket}”.`;
  if (code === "STORE_FULL") return `${store} is full (${message}).`;
  return `${store} cannot be used (${message}).`;
}
