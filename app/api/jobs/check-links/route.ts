// The server's own round for outside links: asks the next address whether it still leads anywhere.
import { isFromCommand } from "@/lib/newsroom/users/server-secret";
import { checkNextLink } from "@/lib/newsroom/links/check-next";

export async function POST(request: Request) {
  if (!isFromCommand(request.headers.get("authorization"))) {
    return Response.json({ error: "Only the newsroom itself may ask for that." }, { status: 401 });
  }
  return Response.json({ isMore: await checkNextLink() });
}
