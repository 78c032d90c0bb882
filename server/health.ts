// What a load balancer asks every second: whether it may send requests here.
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";

export const healthPath = "/health";

/**
 * `ready`; `draining`, the server is about to stop; `cut off`, the database does not answer it: it still answers readers
 * from what it keeps, and may be behind the other servers.
 */
export type Health = "ready" | "draining" | "cut off";

/** Answers for the balancer, by whatever name it asks, and leaves all else to `listener`. */
export function withHealth(listener: RequestListener, health: () => Health): RequestListener {
  return (request, response) => {
    if (request.url !== healthPath) return listener(request, response);
    answerHealth(request, response, health());
  };
}

function answerHealth(request: IncomingMessage, response: ServerResponse, state: Health): void {
  const body = JSON.stringify({ state });
  response.writeHead(state === "ready" ? 200 : 503, {
    "Content-Type": "application/json",
    "Cache-Control": "no-store",
    "Content-Length": Buffer.byteLength(body),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}
