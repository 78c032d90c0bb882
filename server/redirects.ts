// Corrects Next's redirects for browsers, caches and search engines.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { WriteHead } from "@/server/write-head";

/**
 * As RFC 9110 says: one `Location` (10.2.2), since Next sends two for a new redirect; 301 for a moved page (15.4.2),
 * since Next's 308 is for forms; and no caching in browsers (15.1), which could lead in a circle once an article has
 * its first address back.
 */
export function correctRedirects({ method }: IncomingMessage, response: ServerResponse): void {
  const append = response.appendHeader.bind(response);
  response.appendHeader = (name, value) =>
    name.toLowerCase() === "location" ? response.setHeader(name, value) : append(name, value);

  if (method !== "GET" && method !== "HEAD") return;
  const begin = response.writeHead.bind(response) as WriteHead;
  // Node calls it if only a status was set.
  response.writeHead = (status: number, ...rest: unknown[]) => {
    if (status !== 308) return begin(status, ...rest);
    response.setHeader("Cache-Control", "max-age=0, s-maxage=60");
    return begin(301, ...rest);
  };
}
