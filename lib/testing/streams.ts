// Streams, for tests only.

/** All of it. @throws what the stream fails with */
export async function bytesOf(stream: ReadableStream<Uint8Array> | undefined): Promise<Buffer> {
  if (stream === undefined) throw new Error("There is no stream.");
  return Buffer.from(await new Response(stream as BodyInit).arrayBuffer());
}

export async function* streamed(...parts: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* parts;
}
