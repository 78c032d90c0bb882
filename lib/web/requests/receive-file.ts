// An uploaded file goes to the disk first: many may come in at once, and memory holds few.
import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readFile, rm, statfs } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { InvalidInputError } from "@/lib/base/errors";
import { assertNotTooLarge, mostBytes } from "@/lib/newsroom/media/intake/limits";
import { unfinishedFolder } from "@/lib/newsroom/media/stores";
import { whenThereIsRoom } from "@/lib/newsroom/media/turns";

/** `use` gets the bytes of a picture when all have come and memory has room. @throws as `withReceivedFile` */
export function withReceived<Result>(
  request: Request,
  use: (bytes: Buffer) => Promise<Result>,
): Promise<Result> {
  return receiveFile(request, mostBytes(), (path) =>
    whenThereIsRoom(async () => use(await readFile(path))),
  );
}

/** Bytes that large files leave free on the disk, on which editors' texts are saved. */
const reserve = 256 * 1024 ** 2;

/**
 * `use` gets the file's path when all of it has come. Removes the file. @throws TooLargeError,
 * InvalidInputError if the request breaks off, and at once as a full disk does if it is not to be filled by the file
 */
export async function withReceivedFile<Result>(
  request: Request,
  most: number,
  use: (path: string) => Promise<Result>,
): Promise<Result> {
  const length = Number(request.headers.get("content-length") ?? most);
  assertNotTooLarge(length, most);
  await mkdir(unfinishedFolder(), { recursive: true });
  const { bavail, bsize } = await statfs(/* turbopackIgnore: true */ unfinishedFolder());
  // It is written twice: as it comes in, and to be kept.
  if (bavail * bsize < 2 * length + reserve) {
    throw Object.assign(new Error("There is no room for the file."), { code: "ENOSPC" });
  }
  return receiveFile(request, most, use);
}

async function receiveFile<Result>(
  request: Request,
  most: number,
  use: (path: string) => Promise<Result>,
): Promise<Result> {
  assertNotTooLarge(Number(request.headers.get("content-length") ?? 0), most);
  await mkdir(unfinishedFolder(), { recursive: true });
  const path = join(unfinishedFolder(), randomUUID());
  try {
    await receive(request, path, most);
    return await use(path);
  } finally {
    await rm(path, { force: true });
  }
}

async function receive({ body }: Request, path: string, most: number): Promise<void> {
  if (body === null) throw new InvalidInputError("The file is empty.");
  await pipeline(partsOf(body, most), createWriteStream(path, { flags: "wx" }));
}

/** @throws InvalidInputError if the connection ends before the file */
async function* partsOf(
  body: ReadableStream<Uint8Array>,
  most: number,
): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (let length = 0; ;) {
      const { done, value } = await reader.read().catch(() => {
        throw new InvalidInputError("The request broke off.");
      });
      if (done) return;
      assertNotTooLarge((length += value.byteLength), most);
      yield value;
    }
  } finally {
    // A broken request has nothing left to cancel and rejects.
    await reader.cancel().catch(() => undefined);
  }
}
