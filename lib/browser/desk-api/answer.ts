// The meaning of the desk API's answers. Refusals have the shape that lib/web/requests/refusals.ts sends.
import { z } from "zod";

/** `current`: the record as it stands, if the request began from a stale version. `number`: that of a failure. */
const refusal = z.looseObject({
  reason: z.string(),
  problems: z.array(z.string()).min(1),
  findings: z.unknown().optional(),
  current: z.unknown().optional(),
  number: z.string().optional(),
});

export type DeskAnswer<Answer> =
  | { kind: "done"; answer: Answer }
  | ({ kind: "refused"; status: number } & z.infer<typeof refusal>)
  /** From a proxy or another version of the program, or a fault of the server. */
  | { kind: "failed"; status: number }
  /** No answer came. The request may have arrived. */
  | { kind: "none" };

/** An answer of another shape is a failure, whatever its status. */
export function readDeskAnswer<Answer>(
  status: number,
  text: string,
  shape: z.ZodType<Answer>,
): DeskAnswer<Answer> {
  const json = parseJson(text);
  if (status >= 200 && status < 300) {
    const { success, data } = shape.safeParse(json);
    return success ? { kind: "done", answer: data } : { kind: "failed", status };
  }
  const refused = refusal.safeParse(json);
  if (!refused.success) return { kind: "failed", status };
  return { kind: "refused", status, ...refused.data };
}

/** `otherwise`: for an answer without sentences. */
export function problemsOf(
  answer: Exclude<DeskAnswer<unknown>, { kind: "done" }>,
  otherwise: string,
): readonly string[] {
  return answer.kind === "refused" ? answer.problems : [otherwise];
}

function parseJson(text: string): unknown {
  try {
    return text === "" ? null : JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
