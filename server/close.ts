// A server that is told to stop finishes what it has begun to answer.
import type { Server } from "node:http";

/** Milliseconds that requests under way get, and again what is to be tidied up. */
const grace = 3_000;

/**
 * At SIGINT or SIGTERM: ends what the server does by itself, takes no new connections, lets requests
 * end, tidies up and exits with 0. Call it before the server gets its first request.
 */
export function closeWell(server: Server, endOwn: () => void, tidyUp: () => Promise<void>): void {
  let underWay = 0;
  let isClosing = false;

  server.on("request", (_request, response) => {
    underWay += 1;
    response.on("close", () => {
      underWay -= 1;
      if (isClosing && underWay === 0) server.closeAllConnections();
    });
  });

  const close = async () => {
    if (isClosing) return;
    isClosing = true;
    endOwn();
    // Whatever hangs after that is left behind.
    setTimeout(() => process.exit(0), 2 * grace).unref();
    const closed = new Promise((resolve) => server.close(resolve));
    // A browser keeps connections open that it has not used yet: they are not worth waiting for.
    if (underWay === 0) server.closeAllConnections();
    else setTimeout(() => server.closeAllConnections(), grace);
    await closed;
    await tidyUp();
    process.exit(0);
  };
  process.on("SIGINT", close);
  process.on("SIGTERM", close);
}
