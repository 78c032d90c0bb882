// Gives each request an id: the answer carries it, and each line of the log about it.
import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { plainAddress, trustIn } from "@/server/network";

/** Overwritten, so that a client cannot set it. */
export const requestIdHeader = "stet-request";

/** What tools in front write and show. */
export const answeredIdHeader = "X-Request-Id";

/** What may be written into a log. */
const shape = /^[\w.:-]{8,64}$/;

/** Takes over the id that a proxy of the settings gave. */
export function noteRequestId(
  trustedProxies: readonly string[],
): (request: IncomingMessage) => string {
  const isTrusted = trustIn(trustedProxies);
  // Random for each server, then counted: no two requests of a newsroom have the same.
  const first = randomBytes(5).toString("hex");
  let count = 0;
  return ({ headers, socket }) => {
    const given = headers["x-request-id"];
    const isGiven =
      typeof given === "string" &&
      shape.test(given) &&
      isTrusted(plainAddress(socket.remoteAddress ?? ""));
    const id = isGiven ? given : `${first}-${(count += 1).toString(36)}`;
    headers[requestIdHeader] = id;
    return id;
  };
}

export function requestIdOf({ headers }: IncomingMessage): string {
  return String(headers[requestIdHeader] ?? "");
}

export function answerWithId(request: IncomingMessage, response: ServerResponse): void {
  const id = requestIdOf(request);
  if (id !== "") response.setHeader(answeredIdHeader, id);
}
