// What the log says of an error.
import { redact } from "@/lib/base/log/redact";

export type ErrorFacts = {
  name: string;
  message: string;
  code?: string | number;
  /** Next's number for an error of a page, which its reader is shown. */
  digest?: string;
  /** Where it was thrown: no line of it has values. */
  stack?: string[];
  cause?: ErrorFacts;
};

const deepest = 4;
const mostFrames = 12;

export function errorFacts(error: unknown, depth = 0): ErrorFacts {
  if (!(error instanceof Error)) return { name: "Thrown", message: redact(String(error)) };
  const { code, digest } = error as { code?: unknown; digest?: unknown };
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    message: redact(error.message),
    ...((typeof code === "string" || typeof code === "number") && { code }),
    ...(typeof digest === "string" && { digest }),
    ...(frames.length > 0 && { stack: frames.slice(0, mostFrames).map((frame) => frame.trim()) }),
    ...(error.cause !== undefined && depth < deepest
      ? { cause: errorFacts(error.cause, depth + 1) }
      : {}),
  };
}
