import type { z } from "zod";
import { readDeskAnswer, type DeskAnswer } from "@/lib/browser/desk-api/answer";

/** The user for whom the page writes: a sign-in counts for all tabs of a browser. In lower case, as Node has it. */
export const whoseHeader = "stet-user";

export type DeskRequest<Answer> = {
  /** After `/api/desk/`, with its parameters encoded. */
  path: string;
  /** The desk refuses the request if another user is signed in. */
  userId: string;
  answer: z.ZodType<Answer>;
  /** Default: `GET` without input, else `POST`. */
  method?: "GET" | "POST" | "PUT";
  input?: unknown;
  signal?: AbortSignal;
  /** Milliseconds until the request counts as lost. */
  patience?: number;
  /** Sent even if the page goes away: at most 64 KiB. */
  keepalive?: boolean;
};

/** Milliseconds. */
const usualPatience = 20_000;

/** Never rejects: a lost request gives `none`. */
export async function askDesk<Answer>(request: DeskRequest<Answer>): Promise<DeskAnswer<Answer>> {
  const { path, userId, answer: shape, input, signal, keepalive = false } = request;
  const { method = input === undefined ? "GET" : "POST", patience = usualPatience } = request;
  const timeout = AbortSignal.timeout(patience);
  try {
    const answer = await fetch(`/api/desk/${path}`, {
      method,
      headers: {
        [whoseHeader]: userId,
        ...(input === undefined ? {} : { "Content-Type": "application/json" }),
      },
      body: input === undefined ? null : JSON.stringify(input),
      keepalive,
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    return readDeskAnswer(answer.status, await answer.text(), shape);
  } catch {
    // Whatever fetch throws, no answer came. The request may have arrived.
    return { kind: "none" };
  }
}
