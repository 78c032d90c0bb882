// The one way in which a page asks the desk's API.
import type { z } from "zod";
import { readDeskAnswer, type DeskAnswer } from "@/lib/browser/desk-api/answer";
import { whoseHeader } from "@/lib/browser/desk-api/whose-page";

export type DeskRequest<Answer> = {
  /** Behind `/api/desk/`, with its parameters encoded. */
  path: string;
  /** The user for whom the page asks: the desk refuses it if somebody else is signed in meanwhile. */
  userId: string;
  /** The shape of the answer; `nothing` where there is none. */
  answer: z.ZodType<Answer>;
  /** `GET` where nothing is sent, else `POST`. */
  method?: "GET" | "POST" | "PUT";
  /** What is sent, as JSON. */
  input?: unknown;
  signal?: AbortSignal;
  /** Milliseconds after which the request counts as lost. */
  patience?: number;
  /** Whether the browser is to send it although the page goes away: at most 64 KiB. */
  keepalive?: boolean;
};

/** Milliseconds after which a request counts as lost, where it does not say. */
const usualPatience = 20_000;

/** Asks, and reads the answer. It never rejects: what goes wrong on the way is the answer `none`. */
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
    // Whatever fetch throws, the answer did not arrive. The request may have.
    return { kind: "none" };
  }
}
