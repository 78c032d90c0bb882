// A server for requests that are written byte by byte.
import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import { connect, type AddressInfo, type Socket } from "node:net";

export async function whileServing<Result>(
  listener: RequestListener,
  use: (port: number, server: Server) => Promise<Result>,
): Promise<Result> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  try {
    return await use((server.address() as AddressInfo).port, server);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/**
 * Writes each part as soon as the one before went out. Gives all that comes until the other end closes the connection.
 */
export async function writeRaw(
  port: number,
  parts: Iterable<string | Buffer>,
): Promise<{ got: string; written: number }> {
  const socket = connect({ port, host: "127.0.0.1" });
  let got = "";
  socket.on("data", (part) => (got += part.toString("latin1")));
  // A connection that is closed while writing reports an error; the answer is there all the same.
  socket.on("error", () => {});
  const closed = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  let isClosed = false;
  void closed.then(() => (isClosed = true));
  for (const part of parts) {
    if (isClosed) break;
    if (!socket.write(part)) await Promise.race([drained(socket), closed]);
  }
  await closed;
  return { got, written: socket.bytesWritten };
}

function drained(socket: Socket): Promise<void> {
  return new Promise((resolve) => socket.once("drain", () => resolve()));
}
