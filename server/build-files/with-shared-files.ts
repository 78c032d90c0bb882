import { extname } from "node:path";
import type { RequestListener, ServerResponse } from "node:http";
import { staticPath } from "@/server/build-files/own-files";
import { logError } from "@/lib/base/log/log";
import { noSuchFile } from "@/server/edge/edge";
import { refuse } from "@/server/edge/refuse";
import type { ServedSite } from "@/server/security";

const types: Record<string, string> = {
  ".css": "text/css; charset=UTF-8",
  ".js": "application/javascript; charset=UTF-8",
  ".json": "application/json; charset=UTF-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

type Files = {
  /** Whether this server's build has the file. */
  isOwn: (path: string) => boolean;
  find: (path: string) => Promise<Buffer | null>;
};

/** Answers for the files of other servers' builds, and leaves all else to `listener`. */
export function withSharedFiles(
  listener: RequestListener,
  files: Files,
  site: ServedSite,
): RequestListener {
  return (request, response) => {
    const path = request.url?.split("?", 1)[0] ?? "";
    const isAsked = request.method === "GET" || request.method === "HEAD";
    if (!isAsked || !path.startsWith(staticPath) || files.isOwn(path)) {
      return listener(request, response);
    }
    const type = types[extname(path)];
    const notFound = () => refuse(request, response, noSuchFile, site);
    if (type === undefined) return notFound();
    files.find(path).then(
      (bytes) => {
        if (bytes === null) return notFound();
        // A name in a build's folder has a hash of the bytes in it, or the build's own.
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("Content-Type", type);
        answer(response, 200, bytes);
      },
      (error: unknown) => {
        logError("The files of other builds could not be looked at.", { error });
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Retry-After", "1");
        answer(response, 503, Buffer.alloc(0));
      },
    );
  };
}

function answer(response: ServerResponse, status: number, bytes: Buffer): void {
  response.statusCode = status;
  response.setHeader("Content-Length", bytes.length);
  response.end(response.req.method === "HEAD" ? undefined : bytes);
}
