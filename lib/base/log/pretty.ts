// A line of the log for somebody who reads it in a terminal.
import { z } from "zod";

type Shown = {
  name: string;
  message: string;
  stack?: string[] | undefined;
  cause?: Shown | undefined;
};

const shown: z.ZodType<Shown> = z.object({
  name: z.string(),
  message: z.string(),
  stack: z.array(z.string()).optional(),
  cause: z.lazy(() => shown).optional(),
});

const line = z.looseObject({
  level: z.string(),
  time: z.string(),
  msg: z.string(),
  error: shown.optional(),
});

export function prettyLine(json: string): string {
  const { level, time, msg, error, ...facts } = line.parse(JSON.parse(json));
  const said = Object.entries(facts).map(([name, value]) => `${name}=${String(value)}`);
  const head = [time.slice(11, 19), level.toUpperCase().padEnd(5), msg, ...said].join(" ");
  return `${[head, ...(error ? errorLines(error) : [])].join("\n")}\n`;
}

function errorLines({ name, message, stack = [], cause }: Shown): string[] {
  const frames = stack.map((frame) => `    ${frame}`);
  return [`  ${name}: ${message}`, ...frames, ...(cause ? errorLines(cause) : [])];
}
