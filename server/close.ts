import type { Server } from "node:http";

/** Milliseconds for requests, and again for tidying up. */
const grace = 3_000;

/**
 * At SIGINT or SIGTERM: stops the server's own work, takes no new connections, lets requests end, tidies up, exits with
 * 0. Call it before the first request.
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
    setTimeout(() => process.exit(0), 2 * grace).unref();
    const closed = new Promise((resolve) => server.close(resolve));
    // Unused connections of browsers are not worth waiting for.
    if (underWay === 0) server.closeAllConnections();
    else setTimeout(() => server.closeAllConnections(), grace);
    await closed;
    await tidyUp();
    process.exit(0);
  };
  process.on("SIGINT", close);
  process.on("SIGTERM", close);
}
