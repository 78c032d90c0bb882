// A file of any size, read where something is looked for: memory holds one window of it.
import { open, type FileHandle } from "node:fs/promises";
import { InvalidInputError } from "@/lib/base/errors";

export type Bytes = {
  size: number;
  /** @throws InvalidInputError if they are not all there */
  at: (from: number, length: number) => Promise<Buffer>;
};

/** Small reads that follow each other are answered from one. */
const windowSize = 64 * 1024;

export function cutOff(): InvalidInputError {
  return new InvalidInputError("The file is cut off: its end is missing. Send it again, whole.");
}

export function damaged(): InvalidInputError {
  return new InvalidInputError("The file is damaged. Export it again, and send that file.");
}

export async function withBytes<Result>(
  path: string,
  use: (bytes: Bytes) => Promise<Result>,
): Promise<Result> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    return await use({ size, at: reader(file, size) });
  } finally {
    await file.close();
  }
}

function reader(file: FileHandle, size: number): Bytes["at"] {
  let window: { from: number; bytes: Buffer } = { from: 0, bytes: Buffer.alloc(0) };
  return async (from, length) => {
    if (from < 0 || length < 0 || from + length > size) throw cutOff();
    if (length > windowSize) return readPart(file, from, length);
    const isThere = from >= window.from && from + length <= window.from + window.bytes.length;
    if (!isThere) {
      const bytes = await readPart(file, from, Math.min(windowSize, size - from));
      window = { from, bytes };
    }
    return window.bytes.subarray(from - window.from, from - window.from + length);
  };
}

async function readPart(file: FileHandle, from: number, length: number): Promise<Buffer> {
  const part = Buffer.alloc(length);
  for (let done = 0; done < length;) {
    const { bytesRead } = await file.read(part, done, length - done, from + done);
    if (bytesRead === 0) throw cutOff();
    done += bytesRead;
  }
  return part;
}
