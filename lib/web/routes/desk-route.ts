import { unstable_rethrow } from "next/navigation";
import { z } from "zod";
import { recordRefusal } from "@/lib/newsroom/audit/refusals";
import { findSender } from "@/lib/web/auth/sender";
import { noteUse } from "@/lib/web/auth/session";
import type { Actor } from "@/lib/content/users/actor";
import { parseInput } from "@/lib/web/requests/input";
import { readJson } from "@/lib/web/requests/read-json";
import { withReceived, withReceivedFile } from "@/lib/web/requests/receive-file";
import { refusalOf } from "@/lib/web/requests/refusals";
import { thenExpire } from "@/lib/web/pages/reader-pages";
import { assertSameOrigin } from "@/lib/web/requests/same-origin";
import { logError } from "@/lib/base/log/log";

type Context<Params> = { params: Promise<Params> };
/** The input of a command that needs nothing but its address. */
export const noInput = z.strictObject({});

/** "use" prolongs the session, "report" does not. "setting up" is allowed to who has to set up a second factor first. */
type Kind = "use" | "report" | "setting up";
type Handler<Params> = (request: Request, context: Context<Params>) => Promise<Response>;

/**
 * Never prolongs a session, since open pages ask by themselves. `handle` gives JSON, a Response, or nothing (204). 401
 * without a session or to another user's page; refusals as in lib/web/requests/refusals.ts.
 */
export function deskQuery<Params>(
  handle: (call: { actor: Actor; params: Params; search: URLSearchParams }) => Promise<unknown>,
  kind: Exclude<Kind, "use"> = "report",
): Handler<Params> {
  return (request, { params }) =>
    answer(request, kind, async (actor) =>
      handle({ actor, params: await params, search: new URL(request.url).searchParams }),
    );
}

/**
 * Checks the JSON against `schema` and expires pages. Refuses other sites' pages. `kind`: a person does this, or an
 * open page by itself.
 */
export function deskCommand<Params, Schema extends z.ZodType>(
  schema: Schema,
  handle: (call: { actor: Actor; params: Params; input: z.infer<Schema> }) => Promise<unknown>,
  kind: Kind = "use",
): Handler<Params> {
  return (request, { params }) =>
    answer(request, kind, async (actor) => {
      assertSameOrigin(request);
      const input = parseInput(schema, await readJson(request));
      const call = { actor, params: await params, input };
      // Nothing else changes what readers see.
      return kind === "use" ? thenExpire(() => handle(call)) : handle(call);
    });
}

/**
 * Runs `handle` when the whole file has come. Refuses other sites' pages, and a file that is too large while it comes
 * in.
 */
export function deskUpload<Params>(
  handle: (call: {
    actor: Actor;
    params: Params;
    search: URLSearchParams;
    bytes: Buffer;
  }) => Promise<unknown>,
): Handler<Params> {
  return (request, { params }) =>
    answer(request, "use", async (actor) => {
      assertSameOrigin(request);
      const search = new URL(request.url).searchParams;
      const call = { actor, params: await params, search };
      return withReceived(request, (bytes) => thenExpire(() => handle({ ...call, bytes })));
    });
}

/** The same for a file too large for memory: `handle` gets its path, which is removed afterwards. */
export function deskFileUpload<Params>(
  mostBytes: () => number,
  handle: (call: {
    actor: Actor;
    params: Params;
    search: URLSearchParams;
    path: string;
  }) => Promise<unknown>,
): Handler<Params> {
  return (request, { params }) =>
    answer(request, "use", async (actor) => {
      assertSameOrigin(request);
      const search = new URL(request.url).searchParams;
      const call = { actor, params: await params, search };
      return withReceivedFile(request, mostBytes(), (path) =>
        thenExpire(() => handle({ ...call, path })),
      );
    });
}

async function answer(
  request: Request,
  kind: Kind,
  handle: (actor: Actor) => Promise<unknown>,
): Promise<Response> {
  const headers = { "Cache-Control": "no-store" };
  try {
    const { session, problem } = await findSender(request, kind === "setting up");
    if (problem !== null) {
      const refusal = { reason: "signed out", problems: [problem] };
      return Response.json(refusal, { status: 401, headers });
    }
    if (kind === "use") noteUse(session);
    const result = await handle(session.user);
    if (result === undefined) return new Response(null, { status: 204, headers });
    return result instanceof Response ? result : Response.json(result, { headers });
  } catch (error) {
    unstable_rethrow(error);
    await recordRefusal(error);
    const { status, refusal } = refusalOf(error);
    if (status >= 500) logError("A request of the desk failed.", { error, status });
    return Response.json(refusal, { status, headers });
  }
}
