// A stream as files of a store, cut into pieces: a store takes 5 GB at once at most, and a piece that is there already is not
// kept twice.
import { createGunzip, createGzip } from "node:zlib";
import { pipeline, Readable } from "node:stream";
import { InvalidInputError } from "@/lib/base/errors";
import { partsOf } from "@/lib/base/storage/parts";
import type { FileStore } from "@/lib/base/storage/storage";
import type { Pieces } from "@/lib/newsroom/backups/manifest";

/** Bytes. */
const longestPiece = 64 * 1_048_576;

export async function putPieces(
  store: FileStore,
  stream: AsyncIterable<Uint8Array>,
): Promise<Pieces> {
  const pieces: Pieces = { size: 0, parts: [] };
  const source = stream[Symbol.asyncIterator]();
  let next = await source.next();
  const piece = async function* () {
    for (let size = 0; !next.done && size < longestPiece; next = await source.next()) {
      size += next.value.length;
      pieces.size += next.value.length;
      yield next.value;
    }
  };
  try {
    while (!next.done) pieces.parts.push(await store.put(piece(), "part"));
  } finally {
    await source.return?.();
  }
  return pieces;
}

/**
 * The stream that was put.
 * @throws InvalidInputError if a piece is missing, DamagedFileError if one is damaged
 */
export async function* readPieces(store: FileStore, pieces: Pieces): AsyncGenerator<Uint8Array> {
  for (const key of pieces.parts) {
    const file = await store.find(key);
    if (file === null) throw new InvalidInputError(`The backup lacks its file ${key}.`);
    yield* partsOf(file.read());
  }
}

export function compressed(stream: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  return piped(stream, createGzip({ level: 1 }));
}

export function decompressed(stream: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  return piped(stream, createGunzip());
}

function piped(
  stream: AsyncIterable<Uint8Array>,
  through: ReturnType<typeof createGzip>,
): AsyncIterable<Uint8Array> {
  // Its reader gets the error.
  return pipeline(Readable.from(stream), through, () => undefined);
}

export async function putLines(store: FileStore, lines: readonly string[]): Promise<Pieces> {
  const text = async function* () {
    for (let at = 0; at < lines.length; at += 10_000) {
      yield Buffer.from(`${lines.slice(at, at + 10_000).join("\n")}\n`);
    }
  };
  return putPieces(store, compressed(text()));
}

export async function readLines(store: FileStore, pieces: Pieces): Promise<string[]> {
  const parts: Buffer[] = [];
  for await (const part of decompressed(readPieces(store, pieces))) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString("utf8").split("\n").filter(Boolean);
}
