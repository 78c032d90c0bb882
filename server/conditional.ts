// Conditional requests (RFC 9110, 13).
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import type { WriteHead } from "@/server/write-head";

/** Makes a 200 a 304 if the request has the answer. Node leaves the body out of a 304. */
export function answerConditionally(
  { method, headers }: IncomingMessage,
  response: ServerResponse,
): void {
  if (method !== "GET" && method !== "HEAD") return;
  const begin = response.writeHead.bind(response) as WriteHead;
  response.writeHead = (status: number, ...rest: unknown[]) => {
    const [tag, modified] = ["ETag", "Last-Modified"].map((name) =>
      response.getHeader(name)?.toString(),
    );
    if (status !== 200 || !hasItAlready(headers, { tag, modified })) return begin(status, ...rest);
    for (const name of response.getHeaderNames()) {
      if (name.startsWith("content-") && name !== "content-security-policy") {
        response.removeHeader(name);
      }
    }
    response.removeHeader("Transfer-Encoding");
    return begin(304);
  };
}

export function hasItAlready(
  asked: IncomingHttpHeaders,
  { tag, modified }: { tag: string | undefined; modified: string | undefined },
): boolean {
  const tags = asked["if-none-match"];
  // With tags, the time does not count (13.1.3).
  if (tags !== undefined) {
    if (tag === undefined) return false;
    // Compared as weak (13.1.2). None of ours has a comma.
    const had = tags.split(",").map((one) => weak(one.trim()));
    return had.includes("*") || had.includes(weak(tag));
  }
  const since = asked["if-modified-since"];
  return since !== undefined && Date.parse(modified ?? "") <= Date.parse(since);
}

function weak(tag: string): string {
  return tag.replace(/^W\//, "");
}
