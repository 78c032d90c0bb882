// The edge of the desk's route handlers: who asks, what they send, and how a refusal is told.
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { currentUser } from "@/lib/auth/session";
import { ForbiddenError, InvalidInputError } from "@/lib/errors";
import type { Actor } from "@/lib/users/actor";
import { refusalOf } from "@/lib/web/refusals";

/** Bytes of JSON that a request may send: a book's worth of text, many times any story. */
const longestInput = 5 * 1024 * 1024;

type Context<Params> = { params: Promise<Params> };
type Handler<Params> = (request: Request, context: Context<Params>) => Promise<Response>;

/**
 * A route handler that reads. `handle` gives what is answered as JSON, or a whole Response.
 * Answers 401 to who is not signed in, and refusals as lib/web/refusals.ts says.
 */
export function deskQuery<Params>(
  handle: (call: { actor: Actor; params: Params; search: URLSearchParams }) => Promise<unknown>,
): Handler<Params> {
  return (request, { params }) =>
    answer(async (actor) =>
      handle({ actor, params: await params, search: new URL(request.url).searchParams }),
    );
}

/**
 * A route handler that writes: as `deskQuery`, with the JSON it was sent checked against `schema`.
 * Refuses requests that another site's page makes.
 */
export function deskCommand<Params, Schema extends z.ZodType>(
  schema: Schema,
  handle: (call: { actor: Actor; params: Params; input: z.infer<Schema> }) => Promise<unknown>,
): Handler<Params> {
  return (request, { params }) =>
    answer(async (actor) => {
      assertSameOrigin(request);
      const input = schema.parse(await readJson(request));
      return handle({ actor, params: await params, input });
    });
}

async function answer(handle: (actor: Actor) => Promise<unknown>): Promise<Response> {
  const headers = { "Cache-Control": "no-store" };
  try {
    const actor = await currentUser();
    if (actor === null) {
      const refusal = { reason: "signed out", problems: ["Your sign-in has ended."] };
      return Response.json(refusal, { status: 401, headers });
    }
    const result = await handle(actor);
    return result instanceof Response ? result : Response.json(result, { headers });
  } catch (error) {
    unstable_rethrow(error);
    const { status, refusal } = refusalOf(error);
    if (status === 500) console.error(error);
    return Response.json(refusal, { status, headers });
  }
}

/** Browsers say where a request comes from (Fetch Metadata); programs, which carry no cookie unasked, do not. */
function assertSameOrigin(request: Request): void {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") {
    throw new ForbiddenError("Only the desk itself may ask for that.");
  }
}

async function readJson(request: Request): Promise<unknown> {
  const tooLong = new InvalidInputError("That is too long: 5 MiB is the most.");
  if (Number(request.headers.get("content-length") ?? 0) > longestInput) throw tooLong;
  const text = await request.text();
  if (Buffer.byteLength(text) > longestInput) throw tooLong;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new InvalidInputError("That is not JSON.");
    throw error;
  }
}
