// The server's own round for the search: indexes some of the articles in which a name or a caption has changed.
import { isFromCommand } from "@/lib/newsroom/users/server-secret";
import { renewSome } from "@/lib/projections/search/renewal";

export async function POST(request: Request) {
  if (!isFromCommand(request.headers.get("authorization"))) {
    return Response.json({ error: "Only the newsroom itself may ask for that." }, { status: 401 });
  }
  return Response.json({ isMore: await renewSome() });
}
