import type { Server } from "node:http";

type Closing = {
  /** From the signal until the process is gone. */
  seconds: number;
  endOwn: () => void;
  /** Says that the server is about to stop, until nobody sends new requests. */
  drain: () => Promise<void>;
  tidyUp: () => Promise<void>;
};

/**
 * At SIGINT or SIGTERM: stops the server's own work, drains, takes no new connections, lets requests end, tidies up,
 * exits with 0, all within `seconds`. Call it before the first request.
 */
export function closeGracefully(server: Server, { seconds, endOwn, drain, tidyUp }: Closing): void {
  let underWay = 0;
  let isDraining = false;
  let isClosing = false;

  // Before the answer: a kept page is sent at once.
  server.prependListener("request", (_request, response) => {
    underWay += 1;
    // The next request over this connection would come too late.
    if (isDraining) response.setHeader("Connection", "close");
    response.on("close", () => {
      underWay -= 1;
      if (isClosing && underWay === 0) server.closeAllConnections();
    });
  });

  const close = async () => {
    if (isDraining) return;
    isDraining = true;
    setTimeout(() => process.exit(0), seconds * 960).unref();
    // What is left is for the tidying up.
    setTimeout(() => server.closeAllConnections(), seconds * 800).unref();
    endOwn();
    await drain();
    isClosing = true;
    const closed = new Promise((resolve) => server.close(resolve));
    // Unused connections of browsers are not worth waiting for.
    if (underWay === 0) server.closeAllConnections();
    await closed;
    await tidyUp();
    process.exit(0);
  };
  process.on("SIGINT", close);
  process.on("SIGTERM", close);
}
