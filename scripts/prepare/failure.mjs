import { ProgramFailed } from "./run.mjs";

/**
 * Prints a failed program's output and what failed. Any other error is a bug and printed with its stack.
 * @param {unknown} error
 */
export function sayFailure(error) {
  if (!(error instanceof ProgramFailed)) return console.error(error);
  console.error(error.output.trimEnd());
  console.error(error.message);
}
