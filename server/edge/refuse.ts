// How the server refuses a request by itself: in a few words, at once, and with nothing of it kept.
import type { IncomingMessage, ServerResponse } from "node:http";
import { addressSide, secureWell, type ServedSite } from "@/server/security";

/** `problem` is a sentence. */
export type ServerRefusal = { status: number; problem: string; headers?: Record<string, string> };

/**
 * Milliseconds for which the rest of a refused body is still taken in and thrown away. A connection that is closed while
 * its other end sends may lose the answer on the way (RFC 9112, 9.6).
 */
const lingering = 2_000;

/**
 * Answers with a refusal: to the desk's own script as lib/web/requests/refusals.ts does, to all others as plain text. No cache may
 * keep it. Of a request that has a body the connection is closed.
 */
export function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  { status, problem, headers = {} }: ServerRefusal,
  site: ServedSite,
): void {
  secureWell(request, response, site);
  const isForDesk =
    addressSide(request.url ?? "/") === "files" && request.url?.startsWith("/api/desk/");
  const body = isForDesk
    ? JSON.stringify({ reason: "invalid", problems: [problem] })
    : `${problem}\n`;
  const isSent = request.complete || !hasBody(request);
  response.writeHead(status, {
    "Content-Type": isForDesk ? "application/json" : "text/plain; charset=utf-8",
    "Content-Length": Buffer.byteLength(body),
    "Cache-Control": "no-store",
    ...(isSent ? {} : { Connection: "close" }),
    ...headers,
  });
  if (isSent) {
    response.end(body);
    return;
  }
  // The answer is whole for who asked; the connection ends once the rest has come, or nothing more is waited for.
  response.write(body);
  const end = response.end.bind(response);
  const close = () => {
    clearTimeout(timer);
    end(() => request.destroy());
  };
  const timer = setTimeout(close, lingering);
  request
    .once("end", close)
    .once("close", close)
    .on("error", () => {});
  request.resume();
}

/**
 * Takes an answer back from who was to give it, as far as nothing of it was sent, and refuses. From then on they write to
 * nobody.
 */
export function refuseInstead(
  request: IncomingMessage,
  response: ServerResponse,
  refusal: ServerRefusal,
  site: ServedSite,
): void {
  if (response.headersSent) {
    request.destroy();
    return;
  }
  // What was put around an answer's own methods is taken off.
  for (const name of methods) Reflect.deleteProperty(response, name);
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  refuse(request, response, refusal, site);
  for (const name of methods) Object.assign(response, { [name]: () => response });
}

const methods = ["setHeader", "appendHeader", "removeHeader", "writeHead", "write", "end", "flush"];

/** Whether a request has a body (RFC 9112, 6.3). */
export function hasBody({ headers }: IncomingMessage): boolean {
  const length = headers["content-length"];
  return headers["transfer-encoding"] !== undefined || (length !== undefined && length !== "0");
}
