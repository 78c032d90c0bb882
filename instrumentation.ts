// Next's hook: what fails while Next answers, and no code of ours catches.
import type { Instrumentation } from "next";
import { logError } from "@/lib/base/log/log";
import { whileAnswering } from "@/lib/base/log/request-id";

/** A browser is shown the `digest` of an error of a page alone: the log has it beside the error. */
export const onRequestError: Instrumentation.onRequestError = (error, request, context) => {
  const { "stet-request": id = "" } = request.headers;
  const [path = ""] = request.path.split("?", 1);
  whileAnswering(String(id), () =>
    logError("A page or route failed.", { error, path, route: context.routePath }),
  );
};
