// How a command says that it cannot go on.
import { ProgramFailed } from "./run.mjs";

/**
 * Prints a failed program's own words and then what failed; anything else is a fault of ours
 * and printed with its stack.
 * @param {unknown} error
 */
export function sayFailure(error) {
  if (!(error instanceof ProgramFailed)) return console.error(error);
  console.error(error.output.trimEnd());
  console.error(error.message);
}
