// Routes that only the server's rounds and the newsroom's commands may ask.
import { isFromCommand } from "@/lib/newsroom/users/server-secret";
import { thenExpire } from "@/lib/web/pages/reader-pages";

type Handler = (request: Request) => Promise<Response>;

/** Answers with the job's result as JSON, or 204 if it has none, and expires the pages that it changed. */
export function jobRoute(work: () => Promise<object | void>): Handler {
  return async (request) => {
    if (!isFromCommand(request.headers.get("authorization"))) {
      const error = "Only the newsroom itself may ask for that.";
      return Response.json({ error }, { status: 401 });
    }
    const result = await thenExpire(work);
    return result === undefined ? new Response(null, { status: 204 }) : Response.json(result);
  };
}
