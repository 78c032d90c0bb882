// Addresses as they may be, and as they are written.
import type { IncomingMessage } from "node:http";
import type { ServerRefusal } from "@/server/edge/refuse";
import { addressSide } from "@/server/security";

/**
 * Has an address that says all, as programs send to what they take for a proxy, say its path alone, and its name as the
 * one that is asked for (RFC 9112, 3.2.2).
 */
export function shorten(request: IncomingMessage): void {
  const { url = "" } = request;
  if (url[0] === "/" || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return;
  const { host, pathname, search } = new URL(url);
  request.headers.host = host;
  request.url = pathname + search;
}

/** Bytes of an address's path, as it reads: a slug of 120 characters of any script, and what stands around it. */
const mostOfPath = 1_024;

/** Bytes of a whole address: the desk's searches say in it all that they look for. */
const most = 8_192;

/** Paths that have one spelling only, as nearly all have: nothing about them need be decoded. */
const isPlain = /^(?:\/[\w~-][\w.~-]*)+$/;

/**
 * Refuses an address that is too long or none; says where one leads that is only spelt otherwise than the site does.
 * What programs ask is given as it is: their addresses are never written by hand.
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

/** The answer that leads to another address of the site. Browsers ask again each time, since a page may come to be there. */
export function leadTo(url: string): ServerRefusal {
  const headers = { Location: url, "Cache-Control": "max-age=0, s-maxage=60" };
  return {
    status: 301,
    problem: `It is at ${url}`,
    headers: { ...headers, "Surrogate-Key": "site" },
  };
}

/**
 * A path as the site's own links and the names of expired pages have it (lib/base/site-addresses.ts): letters composed (Unicode
 * NFC), only that encoded which must be, with capital digits, and no empty parts. Null for what is no path, or cannot be decoded.
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

/** A part of a path, with what may stand in one as it is (RFC 3986, 3.3). */
export function encoded(part: string): string {
  return encodeURIComponent(part).replaceAll(/%(?:40|3A|24|26|2B|2C|3B|3D)/g, decodeURIComponent);
}
