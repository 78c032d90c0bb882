// Refuses a request in a few words, uncached.
import type { IncomingMessage, ServerResponse } from "node:http";
import { answerWithId } from "@/server/request-id";
import { addressSide, setSecurityHeaders, type ServedSite } from "@/server/security";

export type ServerRefusal = { status: number; problem: string; headers?: Record<string, string> };

/** Milliseconds for which a refused body is still read: closing at once may lose the answer (RFC 9112, 9.6). */
const lingering = 2_000;

/** JSON for the desk's scripts, plain text for others. Closes the connection if there is a body. */
export function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  { status, problem, headers = {} }: ServerRefusal,
  site: ServedSite,
): void {
  setSecurityHeaders(request, response, site);
  answerWithId(request, response);
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
  // The answer is complete; the connection ends after the rest of the body.
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

/** Takes an unsent answer back from its handler, whose writes then go nowhere. */
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
  // Removes the wrappers around the answer's methods.
  for (const name of methods) Reflect.deleteProperty(response, name);
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  refuse(request, response, refusal, site);
  for (const name of methods) Object.assign(response, { [name]: () => response });
}

const methods = ["setHeader", "appendHeader", "removeHeader", "writeHead", "write", "end", "flush"];

/** RFC 9112, 6.3. */
export function hasBody({ headers }: IncomingMessage): boolean {
  const length = headers["content-length"];
  return headers["transfer-encoding"] !== undefined || (length !== undefined && length !== "0");
}
