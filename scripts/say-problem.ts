// How a command ends that has failed.
import { ConflictError, InvalidInputError, NotFoundError } from "@/lib/base/errors";

/** One sentence for what a person can mend; any other error after `what` failed. The exit code is 1. */
export function sayProblem(what: string, error: unknown, usage: string): void {
  process.exitCode = 1;
  if (error instanceof InvalidInputError) console.error(error.problems.join("\n"));
  else if (error instanceof NotFoundError || error instanceof ConflictError) {
    console.error(error.message);
  } else if (error instanceof TypeError && "code" in error)
    console.error(`${error.message}\n\n${usage}`);
  else console.error(`${what} ${String(error)}`);
}
