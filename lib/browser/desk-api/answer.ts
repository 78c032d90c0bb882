// What an answer of the desk's API means. The edge sends refusals in the shape of `refusal`: lib/web/requests/refusals.ts.
import { z } from "zod";

/** `current`: the record as it stands, where a request began from a version that does not stand any more. */
const refusal = z.looseObject({
  reason: z.string(),
  problems: z.array(z.string()).min(1),
  findings: z.unknown().optional(),
  current: z.unknown().optional(),
});

export type DeskAnswer<Answer> =
  | { kind: "done"; answer: Answer }
  | ({ kind: "refused"; status: number } & z.infer<typeof refusal>)
  /** It is not the desk's: a proxy's, one of another version of the program, or a fault of the server. */
  | { kind: "failed"; status: number }
  /** No answer came. The request may have arrived. */
  | { kind: "none" };

/** Reads an answer that should be of this shape. One that is of another is a failure, whatever its status says. */
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
  // Of a fault of the server's there is nothing to know but that; of a full disk, which is told by 507, there is.
  if (!refused.success || status === 500) return { kind: "failed", status };
  return { kind: "refused", status, ...refused.data };
}

/** The sentences of an answer that is not `done`; `otherwise` where the desk told none. */
export function problemsOf(
  answer: Exclude<DeskAnswer<unknown>, { kind: "done" }>,
  otherwise: string,
): readonly string[] {
  return answer.kind === "refused" ? answer.problems : [otherwise];
}

/** What has no content (204) is null. */
function parseJson(text: string): unknown {
  try {
    return text === "" ? null : JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
