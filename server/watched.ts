// What is outermost around each request: its id, its figures, and its line in the log where the settings ask for one.
import type { IncomingMessage, RequestListener } from "node:http";
import type { Env } from "@/lib/base/env";
import { logInfo } from "@/lib/base/log/log";
import { whileAnswering } from "@/lib/base/log/request-id";
import { metrics } from "@/lib/base/metrics/metrics";
import { noteRequestId } from "@/server/request-id";
import { kindOfRequest } from "@/server/request-kinds";

export function watched(
  listener: RequestListener,
  { trustedProxies, logsRequests }: Pick<Env, "trustedProxies" | "logsRequests">,
): RequestListener {
  const noteId = noteRequestId(trustedProxies);
  return (request, response) => {
    const id = noteId(request);
    const kind = kindOfRequest(request.url ?? "");
    const say = logsRequests ? lineOf(request) : null;
    response.on("close", () => {
      const { statusCode } = response;
      metrics.requests.inc({ kind, status: statusCode });
      if (say) whileAnswering(id, () => say(statusCode));
    });
    listener(request, response);
  };
}

/** The path alone: the parameters of an address may let somebody in, or are what a reader searched for. */
function lineOf({ method = "", url = "" }: IncomingMessage): (status: number) => void {
  const begun = performance.now();
  const [path = ""] = url.split("?", 1);
  return (status) => {
    const milliseconds = Math.round(performance.now() - begun);
    logInfo("Answered.", { method, path, status, milliseconds });
  };
}
