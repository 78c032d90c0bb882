// Headers of cache and content; no names of the software.
import type { IncomingMessage, ServerResponse } from "node:http";
import { lengthHeader } from "@/lib/web/requests/length-header";
import { expiryName } from "@/server/expiry-name";
import { addressSide } from "@/server/security";
import type { WriteHead } from "@/server/write-head";

/** Removes Next's headers, except for its own script at the desk. */
export function setOwnHeaders(
  { headers, url = "/" }: IncomingMessage,
  response: ServerResponse,
): void {
  const isForNext = "rsc" in headers || "next-action" in headers;
  const begin = response.writeHead.bind(response) as WriteHead;
  response.writeHead = (status: number, ...rest: unknown[]) => {
    if (!isForNext) forgetNext(response);
    sayLength(status, response);
    limitBrowserCache(response);
    const side = addressSide(url);
    if (side === "site") {
      addSurrogateKey(url, response);
      allowGoingBack(response);
      addSpeculationRules(response);
    }
    if (side === "files" && status === 404) response.setHeader("Cache-Control", "no-store");
    return begin(status, ...rest);
  };
}

/** With the length, a browser can show progress, and a cache keeps nothing that was cut off. */
function sayLength(status: number, response: ServerResponse): void {
  const length = response.getHeader(lengthHeader);
  response.removeHeader(lengthHeader);
  if (length !== undefined && (status === 200 || status === 206)) {
    response.setHeader("Content-Length", length);
  }
}

/**
 * What shared caches may keep (`s-maxage`), browsers ask for again: they must not show an old page from disk (RFC 9111,
 * 5.2.2.1).
 */
function limitBrowserCache(response: ServerResponse): void {
  const holds = response.getHeader("Cache-Control");
  if (typeof holds === "string" && holds.startsWith("s-maxage=")) {
    response.setHeader("Cache-Control", `public, max-age=0, ${holds}`);
  }
}

/** What caches in front keep carries the keys by which they are purged (lib/outbox/purge.ts): `site`, and its address. */
function addSurrogateKey(url: string, response: ServerResponse): void {
  if (!cacheControlOf(response).includes("s-maxage=")) return;
  response.setHeader("Surrogate-Key", `site ${expiryName(url.split("?", 1)[0] ?? "")}`);
}

/** A page for one alone is asked for again each time, but a browser may go back to it, which Next's `no-store` forbids. */
function allowGoingBack(response: ServerResponse): void {
  if (cacheControlOf(response).includes("no-store")) {
    response.setHeader("Cache-Control", "private, no-cache");
  }
}

/** Names what browsers may load beforehand (app/speculation-rules.json/). */
function addSpeculationRules(response: ServerResponse): void {
  if (response.getHeader("Content-Type")?.toString().startsWith("text/html")) {
    response.setHeader("Speculation-Rules", '"/speculation-rules.json"');
  }
}

function cacheControlOf(response: ServerResponse): string {
  return response.getHeader("Cache-Control")?.toString() ?? "";
}

function forgetNext(response: ServerResponse): void {
  for (const name of response.getHeaderNames()) {
    if (name.startsWith("x-nextjs-")) response.removeHeader(name);
  }
  const names = [response.getHeader("Vary") ?? []]
    .flat()
    .flatMap((value) => String(value).split(","))
    .map((name) => name.trim())
    .filter((name) => name !== "" && !/^(rsc|next-)/i.test(name));
  if (names.length === 0) response.removeHeader("Vary");
  else response.setHeader("Vary", [...new Set(names)].join(", "));
}
