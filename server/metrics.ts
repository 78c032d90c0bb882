// The figures for Prometheus: for who has the token of the settings; without one, for programs on this machine.
import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { collectDefaultMetrics } from "prom-client";
import { isLoopback } from "@/lib/base/local-address";
import { logError } from "@/lib/base/log/log";
import { metrics } from "@/lib/base/metrics/metrics";
import { onceInProcess, serverState } from "@/lib/base/process/once-in-process";
import { plainAddress } from "@/server/network";
import { answerWithId } from "@/server/request-id";

export const metricsPath = "/metrics";

/** What a proxy or a cache in front says of itself: its own address is none of who asks. */
const ofProxies = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via"];

export function withMetrics(
  listener: RequestListener,
  { token, look }: { token: string | null; look: () => Promise<unknown> },
): RequestListener {
  onceInProcess("figuresOfNode", () => collectDefaultMetrics({ register: metrics.registry }));
  return (request, response) => {
    if (request.url?.split("?", 1)[0] !== metricsPath) return listener(request, response);
    answerWithId(request, response);
    if (!isAllowed(request, token)) return refuse(response, token);
    scrape(look).then(
      (body) => send(response, 200, body, metrics.registry.contentType),
      (error: unknown) => {
        logError("The figures could not be read.", { error });
        send(response, 500, "The figures could not be read.\n");
      },
    );
  };
}

/** The looks set some of the figures. */
async function scrape(look: () => Promise<unknown>): Promise<string> {
  await look();
  const { pages = 0, bytes = 0 } = serverState.plainPages?.size() ?? {};
  metrics.keptPages.set(pages);
  metrics.keptBytes.set(bytes);
  return metrics.registry.metrics();
}

function isAllowed({ headers, socket }: IncomingMessage, token: string | null): boolean {
  if (token !== null) {
    const given = /^Bearer +(.+)$/i.exec(headers.authorization ?? "")?.[1] ?? "";
    return timingSafeEqual(digest(given), digest(token));
  }
  const isDirect = ofProxies.every((name) => headers[name] === undefined);
  return isDirect && isLoopback(plainAddress(socket.remoteAddress ?? ""));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

function refuse(response: ServerResponse, token: string | null): void {
  if (token === null) {
    const why = "Without METRICS_TOKEN only programs on this machine may read the figures.\n";
    return send(response, 403, why);
  }
  response.setHeader("WWW-Authenticate", 'Bearer realm="figures"');
  send(response, 401, "The figures need the token of METRICS_TOKEN.\n");
}

function send(response: ServerResponse, status: number, body: string, type?: string): void {
  response.writeHead(status, {
    "Content-Type": type ?? "text/plain; charset=utf-8",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Content-Length": Buffer.byteLength(body),
  });
  response.end(body);
}
