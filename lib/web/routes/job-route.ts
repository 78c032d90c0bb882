// The edge of the server's own rounds and of the newsroom's commands: routes that nobody else may ask.
import { isFromCommand } from "@/lib/newsroom/users/server-secret";
import { thenExpire } from "@/lib/web/pages/reader-pages";

type Handler = (request: Request) => Promise<Response>;

/** A route that answers with what the job tells, as JSON. What readers see differently by it is expired. */
export function jobRoute(work: () => Promise<object>): Handler {
  return async (request) => {
    if (!isFromCommand(request.headers.get("authorization"))) {
      const error = "Only the newsroom itself may ask for that.";
      return Response.json({ error }, { status: 401 });
    }
    return Response.json(await thenExpire(work));
  };
}
