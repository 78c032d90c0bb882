// How an answer leads elsewhere. Next has its own ways, which are not those of readers' browsers, caches and search engines.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { WriteHead } from "@/server/write-head";

/**
 * Has an answer lead elsewhere as HTTP wants it (RFC 9110):
 * - Where it leads is named once (10.2.2). Next names it twice where it has just made the redirect:
 *   in rendering it, and from what it then keeps.
 * - Who asks for a page that has moved for good is answered 301, which everything knows (15.4.2).
 *   Next's 308 says besides that a form is to be sent again, and a page is sent none.
 * - A browser asks again each time. Left to itself it would keep the answer for good (15.1), and lead
 *   in a circle once the article has its first address back.
 */
export function redirectWell({ method }: IncomingMessage, response: ServerResponse): void {
  const append = response.appendHeader.bind(response);
  response.appendHeader = (name, value) =>
    name.toLowerCase() === "location" ? response.setHeader(name, value) : append(name, value);

  if (method !== "GET" && method !== "HEAD") return;
  const begin = response.writeHead.bind(response) as WriteHead;
  // Node itself calls it for whoever only set a status.
  response.writeHead = (status: number, ...rest: unknown[]) => {
    if (status !== 308) return begin(status, ...rest);
    response.setHeader("Cache-Control", "max-age=0, s-maxage=60");
    return begin(301, ...rest);
  };
}
