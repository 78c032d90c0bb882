import type { IncomingMessage } from "node:http";
import type { ServerRefusal } from "@/server/edge/refuse";
import { addressSide } from "@/server/security";

/**
 * An absolute address, as programs send to a proxy, becomes its path; its host replaces the header (RFC 9112, 3.2.2).
 */
export function shorten(request: IncomingMessage): void {
  const { url = "" } = request;
  if (url[0] === "/" || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return;
  const { host, pathname, search } = new URL(url);
  request.headers.host = host;
  request.url = pathname + search;
}

/** Bytes of a path: a slug of 120 characters in any script, and the rest. */
const mostOfPath = 1_024;

/** Bytes of an address: the desk's searches are in it. */
const most = 8_192;

/** Paths with one spelling need no decoding. */
const isPlain = /^(?:\/[\w~-][\w.~-]*)+$/;

/**
 * Refuses an invalid or too long address, and redirects another spelling. Addresses that only programs use stay as they
 * are.
 */
export function addressRefusal({ url = "", method }: IncomingMessage): ServerRefusal | null {
  if (url.length > most) return tooLong;
  const end = url.indexOf("?");
  const path = end === -1 ? url : url.slice(0, end);
  if (path === "/" || (path.length <= mostOfPath && isPlain.test(path))) return null;
  const right = rightSpelling(path);
  if (right === null) return { status: 400, problem: "That is no address." };
  if (Buffer.byteLength(decodeURIComponent(path)) > mostOfPath) return tooLong;
  if (right === path || addressSide(path) !== "site" || (method !== "GET" && method !== "HEAD")) {
    return null;
  }
  return leadTo(right + url.slice(path.length));
}

const tooLong = { status: 414, problem: "That address is too long." };

/** Browsers ask again each time, since a page may appear there. */
export function leadTo(url: string): ServerRefusal {
  const headers = { Location: url, "Cache-Control": "max-age=0, s-maxage=60" };
  return {
    status: 301,
    problem: `It is at ${url}`,
    headers: { ...headers, "Surrogate-Key": "site" },
  };
}

/**
 * As links and expired addresses are written (lib/base/site-addresses.ts): Unicode NFC, minimal encoding in capitals,
 * no empty parts. Null if it cannot be decoded.
 */
export function rightSpelling(path: string): string | null {
  if (path[0] !== "/") return null;
  const parts: string[] = [];
  try {
    for (const part of path.split("/").map((one) => decodeURIComponent(one).normalize())) {
      if (part === "..") parts.pop();
      else if (part !== "" && part !== ".") parts.push(encoded(part));
    }
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
  return `/${parts.join("/")}`;
}

/** Encodes what a path's part may not contain (RFC 3986, 3.3). */
export function encoded(part: string): string {
  return encodeURIComponent(part).replaceAll(/%(?:40|3A|24|26|2B|2C|3B|3D)/g, decodeURIComponent);
}
