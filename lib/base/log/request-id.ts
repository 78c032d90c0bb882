// The id of the request that the code runs for. The answer carries it, and each line of the log.
import { AsyncLocalStorage } from "node:async_hooks";
import { onceInProcess } from "@/lib/base/process/once-in-process";

const requests = onceInProcess("requests", () => new AsyncLocalStorage<string>());

/** Undefined outside a request. */
export function currentRequestId(): string | undefined {
  return requests.getStore() || undefined;
}

export function whileAnswering<Result>(requestId: string, work: () => Result): Result {
  return requests.run(requestId, work);
}
