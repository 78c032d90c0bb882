// What balancers and monitors ask: whether requests may be sent here, whether the process answers, and what the newsroom
// says of what it lives on. docs/health.md compares the three.
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Readiness } from "@/lib/desk/signs/sign";
import { answerWithId } from "@/server/request-id";

export const healthPath = "/health";
export const livePath = "/health/live";
export const readyPath = "/health/ready";

/**
 * `ready`; `starting`, requests still wait; `draining`, it is about to stop; `cut off`, the database does not answer it:
 * it still answers readers from what it keeps, and may be behind the other servers.
 */
export type Health = "ready" | "starting" | "draining" | "cut off";

type Looks = { health: () => Health; look: () => Promise<Readiness> };

/** Answers by whatever name it is asked, and leaves all else to `listener`. */
export function withHealth(listener: RequestListener, { health, look }: Looks): RequestListener {
  return (request, response) => {
    const { url = "" } = request;
    if (!url.startsWith(healthPath)) return listener(request, response);
    const [path] = url.split("?", 1);
    if (path === livePath) return answer(request, response, { state: "alive" }, true);
    const state = health();
    if (path === healthPath) return answer(request, response, { state }, state === "ready");
    if (path !== readyPath) return listener(request, response);
    if (state === "starting" || state === "draining") {
      return answer(request, response, { state, signs: {} }, false);
    }
    void look().then((found) => {
      const shown = state === "cut off" ? { ...found, state } : found;
      answer(request, response, shown, shown.state === "ready");
    });
  };
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  told: { state: string } | Readiness,
  isWell: boolean,
): void {
  const body = JSON.stringify(told);
  answerWithId(request, response);
  response.writeHead(isWell ? 200 : 503, {
    "Content-Type": "application/json",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Content-Length": Buffer.byteLength(body),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}
