// Next's hook: what fails while Next answers, and no code of ours catches.
import type { Instrumentation } from "next";

/** A browser is shown the `digest` of an error of a page alone: the log has it beside the error. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  // Next compiles this for its edge runtime, too, which has no log of ours.
  if (process.env.NEXT_RUNTIME === "edge") return;
  const { logError } = await import("@/lib/base/log/log");
  const { whileAnswering } = await import("@/lib/base/log/request-id");
  const { "stet-request": id = "" } = request.headers;
  const [path = ""] = request.path.split("?", 1);
  whileAnswering(String(id), () =>
    logError("A page or route failed.", { error, path, route: context.routePath }),
  );
};
