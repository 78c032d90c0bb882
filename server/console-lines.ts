// What libraries print goes into the log like everything else.
import { format } from "node:util";
import { logError, logInfo, logWarning } from "@/lib/base/log/log";

export function logWhatLibrariesPrint(): void {
  console.error = (...said: unknown[]) => logError(...lineOf(said));
  console.warn = (...said: unknown[]) => logWarning(...lineOf(said));
  for (const name of ["info", "debug"] as const) {
    console[name] = (...said: unknown[]) => logInfo(lineOf(said)[0]);
  }
}

/** The errors among it are told as errors are. */
function lineOf(said: readonly unknown[]): [string, { error?: unknown }] {
  const error = said.find((one) => one instanceof Error);
  const words = said.filter((one) => one !== error);
  const sentence = words.length > 0 ? format(...words).trim() : "A library failed.";
  return [sentence, error === undefined ? {} : { error }];
}
