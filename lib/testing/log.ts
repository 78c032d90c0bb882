import { onTestFinished } from "vitest";
import { z } from "zod";
import { logState } from "@/lib/base/log/log";

const line = z.looseObject({
  level: z.string(),
  msg: z.string(),
  error: z.looseObject({ message: z.string() }).optional(),
});

export type LoggedLine = z.infer<typeof line>;

/** The lines that the log gets from now on, until the test ends. Nothing is counted before. */
export function hearLog(): LoggedLine[] {
  const heard: LoggedLine[] = [];
  const { write } = logState;
  logState.log = undefined;
  logState.write = (text) => void heard.push(line.parse(JSON.parse(text)));
  onTestFinished(() => {
    logState.log = undefined;
    logState.write = write;
  });
  return heard;
}
