// The one door to the log: lines on standard error, JSON or text for a terminal. No line has what somebody wrote, an e-mail
// address, a whole IP address or a secret. See docs/health.md.
import pino from "pino";
import { env } from "@/lib/base/env";
import { InvalidInputError } from "@/lib/base/errors";
import { errorFacts } from "@/lib/base/log/error-facts";
import { prettyLine } from "@/lib/base/log/pretty";
import { redact } from "@/lib/base/log/redact";
import { Repeats } from "@/lib/base/log/repeats";
import { currentRequestId } from "@/lib/base/log/request-id";
import { onceInProcess } from "@/lib/base/process/once-in-process";

/** Words and numbers about what is said. Of anything else nothing is kept: an object may have what somebody wrote. */
type Facts = Record<string, unknown>;

/** `error` is what was thrown. */
type Failure = Facts & { error?: unknown };

type Log = { writer: pino.Logger; repeats: Repeats };

/** Where the lines go, and the log once something was said. Tests read the lines there. */
export const logState = onceInProcess<{ write: (text: string) => void; log?: Log | undefined }>(
  "log",
  () => ({ write: (text) => void process.stderr.write(text) }),
);

/** Something failed. A repeat within a minute is counted. */
export function logError(sentence: string, failure: Failure = {}): void {
  sayOnce("error", sentence, failure);
}

/** Something is not as it should be, and the newsroom goes on. A repeat within a minute is counted. */
export function logWarning(sentence: string, failure: Failure = {}): void {
  sayOnce("warn", sentence, failure);
}

export function logInfo(sentence: string, facts: Facts = {}): void {
  log().writer.info(redacted(facts), redact(sentence));
}

/** Says how often what is counted was repeated: before the process ends. */
export function endLog(): void {
  log().repeats.sayAll();
}

function log(): Log {
  return (logState.log ??= { writer: newWriter(), repeats: new Repeats() });
}

function newWriter(): pino.Logger {
  const { format, level } = logSettings();
  const isPretty = format === "auto" ? process.stderr.isTTY === true : format === "pretty";
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      mixin: () => {
        const request = currentRequestId();
        return request === undefined ? {} : { request };
      },
    },
    { write: (line: string) => logState.write(isPretty ? prettyLine(line) : line) },
  );
}

/** Wrong settings are said by who reads them first; the log has its defaults then. */
function logSettings(): ReturnType<typeof env>["log"] {
  try {
    return env().log;
  } catch (error) {
    if (error instanceof InvalidInputError) return { format: "auto", level: "info" };
    throw error;
  }
}

function sayOnce(level: "error" | "warn", sentence: string, { error, ...facts }: Failure): void {
  const { writer, repeats } = log();
  const failure = error === undefined ? null : errorFacts(error);
  const about = { ...redacted(facts), ...(failure && { error: failure }) };
  const message = redact(sentence);
  const key = [level, message, failure?.name, failure?.code, failure?.message].join("\n");
  const sayAgain = (times: number) => {
    const repeated = { times, ...(failure && { error: { ...failure, stack: undefined } }) };
    writer[level](
      repeated,
      `${message} (${times} more ${times === 1 ? "time" : "times"} in the last minute)`,
    );
  };
  if (repeats.isFirst(key, sayAgain)) writer[level](about, message);
}

function redacted(facts: Facts): Facts {
  const kept = Object.entries(facts).flatMap(([name, value]): [string, unknown][] => {
    if (typeof value === "string") return [[name, redact(value)]];
    return typeof value === "number" || typeof value === "boolean" ? [[name, value]] : [];
  });
  return Object.fromEntries(kept);
}
