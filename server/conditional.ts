// Who has an answer already is told so, instead of being sent it again (RFC 9110, 13).
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import type { WriteHead } from "@/server/write-head";

/**
 * Turns an answer of 200 into a 304 without a body where the request says that its sender has it.
 * Node leaves the body out by itself once the status is 304.
 */
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

/** Whether who asks with these headers has the answer that says this of itself. */
export function hasItAlready(
  asked: IncomingHttpHeaders,
  { tag, modified }: { tag: string | undefined; modified: string | undefined },
): boolean {
  const tags = asked["if-none-match"];
  // Where there are tags, the time is not looked at (13.1.3).
  if (tags !== undefined) {
    if (tag === undefined) return false;
    // Tags are compared as weak ones (13.1.2). None of ours has a comma in it.
    const had = tags.split(",").map((one) => weak(one.trim()));
    return had.includes("*") || had.includes(weak(tag));
  }
  const since = asked["if-modified-since"];
  return since !== undefined && Date.parse(modified ?? "") <= Date.parse(since);
}

function weak(tag: string): string {
  return tag.replace(/^W\//, "");
}
